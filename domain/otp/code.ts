import { z } from "zod";
import { addressProblem } from "@/domain/endpoints/address";

/** OTP-2: the text in each language that Pinpoint has. */
const texts = {
  "de-DE": "Dies ist Ihr Einmalkennwort: {otp} von {brand}",
  "en-GB": "This is your One Time Password: {otp} from {brand}",
  "en-US": "This is your One Time Password: {otp} from {brand}",
  "es-419": "Esta es su contraseña de un solo uso: {otp} de {brand}",
  "es-ES": "Esta es su contraseña de un solo uso: {otp} de {brand}",
  "fr-CA": "Voici votre mot de passe à usage unique : {otp} de {brand}",
  "fr-FR": "Voici votre mot de passe à usage unique : {otp} de {brand}",
  "it-IT": "Questa è la tua password monouso: {otp} da {brand}",
  "ja-JP": "{brand} のワンタイムパスワード: {otp}",
  "ko-KR": "{brand} 일회용 비밀번호: {otp}",
  "pt-BR": "Esta é sua senha de uso único: {otp} de {brand}",
  "zh-CN": "这是您的一次性密码：{otp}，来自 {brand}",
  "zh-TW": "這是您的一次性密碼：{otp}，來自 {brand}",
} as const;
export type OtpLanguage = keyof typeof texts;
export const otpLanguages = Object.keys(texts) as [OtpLanguage, ...OtpLanguage[]]; // the keys of the object above

const Phone = z.string().check(({ value, issues }) => {
  const problem = addressProblem("SMS", value);
  if (problem) issues.push({ code: "custom", message: problem, input: value });
});

/** OTP-1: what sends a code. */
export const OtpRequest = z.object({
  Channel: z.literal("SMS", "A code goes out by SMS"),
  BrandName: z.string().min(1, "Name the brand").max(20, "The brand has at most 20 characters"),
  CodeLength: z.int().min(5, "A code has at least 5 digits").max(8, "A code has at most 8 digits").default(6),
  ValidityPeriod: z
    .int()
    .min(5, "A code is valid for at least 5 minutes")
    .max(60, "A code is valid for at most 60 minutes")
    .default(15),
  AllowedAttempts: z.int().min(1).max(5, "A code can be tried at most 5 times").default(3),
  Language: z.enum(otpLanguages, `The language is one of ${otpLanguages.join(", ")}`).default("en-US"),
  OriginationIdentity: z.string().min(1, "Name the sender"),
  DestinationIdentity: Phone,
  ReferenceId: z.string().min(1, "Give a reference").max(48, "A reference has at most 48 characters"),
  EntityId: z.string().max(50).optional(),
  TemplateId: z.string().max(50).optional(),
});
export type OtpRequest = z.infer<typeof OtpRequest>;

export const otpText = (language: OtpLanguage, otp: string, brand: string): string =>
  texts[language].replace("{otp}", otp).replace("{brand}", () => brand);

/** A code that was sent. It is kept as a hash. */
export interface SentCode {
  hash: string;
  expiresAt: Date;
  attemptsLeft: number;
  isUsed: boolean;
}

export interface Attempt {
  isValid: boolean;
  code: SentCode;
}

/** OTP-3: the last attempt that fails voids the code, and a right one is taken once. `hash` is of what was typed. */
export function tryCode(code: SentCode, hash: string, now: Date): Attempt {
  if (code.isUsed || code.attemptsLeft <= 0 || now >= code.expiresAt) return { isValid: false, code };
  const isValid = hash === code.hash;
  return { isValid, code: { ...code, isUsed: isValid, attemptsLeft: code.attemptsLeft - 1 } };
}
