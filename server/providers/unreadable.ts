/** A provider whose row cannot be made sense of; the message says what a person can do about it. */
export class ProviderUnreadable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ProviderUnreadable";
  }
}
