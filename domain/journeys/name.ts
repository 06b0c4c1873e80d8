/** JRN-1, as an API client must write it. The console puts a dash where somebody types a space. */
export const JOURNEY_NAME = /^[A-Za-z0-9_-]{1,150}$/;
