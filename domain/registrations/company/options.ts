/** 10DLC 2.1: the legal forms that the registry knows. */
export const entityTypeWords = {
  PRIVATE_PROFIT: "Private company",
  PUBLIC_PROFIT: "Company listed on an exchange",
  NON_PROFIT: "Non-profit organisation (US only)",
  GOVERNMENT: "Government (US only)",
  SOLE_PROPRIETOR: "Sole proprietor, without a tax ID",
} as const;
export type EntityType = keyof typeof entityTypeWords;

/** 10DLC 2.1.2 */
export const verticalWords = {
  AGRICULTURE: "Agriculture",
  COMMUNICATION: "Communication",
  CONSTRUCTION: "Construction",
  EDUCATION: "Education",
  ENERGY: "Energy",
  ENTERTAINMENT: "Entertainment",
  FINANCIAL: "Financial services",
  GAMBLING: "Gambling",
  GOVERNMENT: "Government",
  HEALTHCARE: "Healthcare",
  HOSPITALITY: "Hospitality",
  HUMAN_RESOURCES: "Human resources",
  INSURANCE: "Insurance",
  LEGAL: "Legal",
  MANUFACTURING: "Manufacturing",
  NGO: "Non-governmental organisation",
  POLITICAL: "Political",
  POSTAL: "Postal",
  PROFESSIONAL: "Professional services",
  REAL_ESTATE: "Real estate",
  RETAIL: "Retail",
  TECHNOLOGY: "Technology",
  TRANSPORTATION: "Transportation",
} as const;

/** 10DLC 2.1.3 */
export const stockExchangeWords = {
  NASDAQ: "NASDAQ",
  NYSE: "New York Stock Exchange",
  AMEX: "American Stock Exchange",
  AMX: "NYSE American",
  ASX: "Australia",
  B3: "B3, Brazil",
  BME: "BME, Spain",
  BSE: "Bombay",
  FRA: "Frankfurt",
  ICEX: "Iceland",
  JPX: "Japan Exchange Group",
  JSE: "Johannesburg",
  KRX: "Korea",
  LON: "London",
  NSE: "National Stock Exchange of India",
  OMX: "Nasdaq Nordic",
  SEHK: "Hong Kong",
  SGX: "Singapore",
  SSE: "Shanghai",
  STO: "Stockholm",
  SWX: "SIX, Switzerland",
  SZSE: "Shenzhen",
  TSX: "Toronto",
  TWSE: "Taiwan",
  VSE: "Vancouver",
  OTHER: "Another one",
} as const;

export const businessIdWords = {
  NONE: "None",
  DUNS: "D-U-N-S number",
  GIIN: "GIIN",
  LEI: "LEI",
} as const;
export type BusinessIdType = keyof typeof businessIdWords;
