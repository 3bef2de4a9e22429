import { useTranslations } from "next-intl";

import { ERROR_CODES } from "@/lib/errors";
import { FILE_ENDINGS } from "@/lib/exhibitors/files/schema";

/** A plain form that a browser sends by itself; what was wrong with the last try stands at the field. */
export function UploadForm({ action, exhibitorId, failed }: { action: string; exhibitorId: string; failed: string | null }) {
  const t = useTranslations("exhibitors.files");
  const errors = useTranslations("errors");
  const code = ERROR_CODES.find((known) => known === failed);
  return (
    <form action={action} method="post" encType="multipart/form-data" className="grid max-w-[640px] gap-4">
      <input type="hidden" name="exhibitorId" value={exhibitorId} />
      <div className="field">
        <label htmlFor="file" className="mb-1 block s13 font-medium">
          {t("file")}
        </label>
        <input id="file" type="file" name="file" required accept={FILE_ENDINGS.map((ending) => `.${ending}`).join(",")} className="input" aria-invalid={code !== undefined} aria-describedby={code ? "file-hint file-error" : "file-hint"} />
        <p id="file-hint" className="s12 ink3 mt-1">
          {t("hint")}
        </p>
        {code && (
          <p id="file-error" role="alert" className="s13 risk mt-1">
            {errors(code)}
          </p>
        )}
      </div>
      <p>
        <button type="submit" className="btn main">
          {t("submit")}
        </button>
      </p>
    </form>
  );
}
