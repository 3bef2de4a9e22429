import { useTranslations } from "next-intl";

import { TextField } from "@/components/ui/fields";

/** Twelve letters of any kind, as many as one likes; what is easy to guess is refused when it is sent. */
export function NewPasswordField() {
  const t = useTranslations("accounts");
  return <TextField name="password" type="password" autoComplete="new-password" label={t("newPassword")} hint={t("newPasswordHint")} required />;
}
