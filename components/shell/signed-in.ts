export interface SignedIn {
  name: string;
  email: string;
  role: "owner" | "admin" | "marketer";
}
