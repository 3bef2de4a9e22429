/** Currencies offered first where one is typed, as ISO 4217 writes them; any other three letters do as well. */
export const COMMON_CURRENCIES = ["EUR", "USD", "CNY", "GBP", "CHF", "JPY", "HKD", "INR"] as const;
