import { XMark } from "@medusajs/icons"
import { Drawer, FocusModal, IconButton, Kbd } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"

const useCloseLabel = () => useTranslation().t("actions.close")

/** `RouteFocusModal.Header`, whose button to close has a name for screen readers. */
export const FocusModalHeader = ({ children }: PropsWithChildren) => {
  const label = useCloseLabel()
  return (
    <div className="border-ui-border-base flex items-center justify-between gap-x-4 border-b px-4 py-2">
      <div className="flex items-center gap-x-2">
        <FocusModal.Close asChild>
          <IconButton
            size="small"
            type="button"
            variant="transparent"
            aria-label={label}
          >
            <XMark />
          </IconButton>
        </FocusModal.Close>
        {/* eslint-disable-next-line i18next/no-literal-string -- the name of a key */}
        <Kbd>esc</Kbd>
      </div>
      {children}
    </div>
  )
}

/** `RouteDrawer.Header`, whose button to close has a name for screen readers. */
export const DrawerHeader = ({ children }: PropsWithChildren) => {
  const label = useCloseLabel()
  return (
    <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
      <div className="flex flex-col gap-y-1">{children}</div>
      <div className="flex items-center gap-x-2">
        {/* eslint-disable-next-line i18next/no-literal-string -- the name of a key */}
        <Kbd>esc</Kbd>
        <Drawer.Close asChild>
          <IconButton
            size="small"
            type="button"
            variant="transparent"
            aria-label={label}
          >
            <XMark />
          </IconButton>
        </Drawer.Close>
      </div>
    </div>
  )
}
