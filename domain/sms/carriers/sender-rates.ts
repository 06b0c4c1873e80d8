/** SMS-6: parts a second of a sender by its kind, whatever is registered. A 10DLC number has what its use case has. */
export const senderRates = {
  short_code: 100,
  toll_free: 3,
  long_code_ca: 1,
  long_code: 10,
  sender_id: 10,
  ten_dlc: null,
} as const;

/** Messages a second of a project to whoever calls the API, until an administrator sets another. */
export const ACCOUNT_PER_SECOND = 20;

/** To one recipient: more draws errors and spam filters. */
export const RECIPIENT_PER_SECOND = 1;
