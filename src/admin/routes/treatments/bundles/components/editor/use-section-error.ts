import { useFormContext } from "react-hook-form"
import type { BundleFormValues } from "../../form/values"

/** What is wrong with a list as a whole, whoever said so: the form's schema or the server. */
export const useSectionError = (
  name: "slots" | "tiers" | "rules"
): string | undefined => {
  const {
    formState: { errors },
  } = useFormContext<BundleFormValues>()
  const error = errors[name]
  return error?.root?.message ?? error?.message
}
