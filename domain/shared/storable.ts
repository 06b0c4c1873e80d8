export const unstorable = "There is a character in it that cannot be stored";

/** Text that PostgreSQL can keep: no NUL, and no half of a character. */
export const isStorable = (text: string) => !/\0|\p{Surrogate}/u.test(text);
