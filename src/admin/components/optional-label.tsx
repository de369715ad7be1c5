import { Form } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import { useTranslation } from "react-i18next"

/**
 * `Form.Label` of a field that may stay empty. The dashboard's own mark, `optional`, has too little
 * contrast in dark mode.
 */
export const OptionalLabel = ({
  children,
  tooltip,
}: PropsWithChildren<{ tooltip?: ReactNode }>) => {
  const { t } = useTranslation()
  return (
    <Form.Label
      tooltip={tooltip}
      icon={
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {`(${t("fields.optional")})`}
        </Text>
      }
    >
      {children}
    </Form.Label>
  )
}
