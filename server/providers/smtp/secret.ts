/** What the password of a mail server is sealed for. */
export const SMTP_SECRET = "provider:smtp";
