/** By what a test is known wherever it arrives; no template can write this header. */
export const TEST_HEADER = "X-Waymark-Test";

/** Where a test's unsubscribe link leads: to a page that says that nothing happens. */
export const TEST_TOKEN = "test";
