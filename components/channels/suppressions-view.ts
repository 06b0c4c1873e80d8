export const suppressionsView = { q: "", page: 1 };
