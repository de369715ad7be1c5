import { useTranslation } from "react-i18next"

/** Names a role. One that the store added by option, for which there is no text, in plain words. */
export const useRoleLabel = (): ((role: string) => string) => {
  const { t } = useTranslation()
  return (role) =>
    t(`treatmentBundles.common.roles.${role}`, {
      defaultValue:
        role.charAt(0).toUpperCase() + role.slice(1).replace(/_/g, " "),
    })
}
