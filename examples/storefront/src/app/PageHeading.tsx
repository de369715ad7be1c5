import { type ReactNode, useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"

interface PageHeadingProps {
  children: ReactNode
  /** Title of the window, when it differs from the heading. */
  title?: string
  className?: string
}

/** Address whose heading had the focus last; the first page of a visit takes none. */
let focusedPath: string | undefined

/**
 * The main heading of a page: names the window, and takes the focus after a change of page, so
 * that a screen reader says where one is. Every page shows exactly one.
 */
export const PageHeading = ({
  children,
  title,
  className,
}: PageHeadingProps) => {
  const { t } = useTranslation("common")
  const { pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const brand = t("brand")
  const words = title ?? (typeof children === "string" ? children : null)

  useEffect(() => {
    document.title = words ? `${words} · ${brand}` : brand
  }, [words, brand])

  useEffect(() => {
    if (focusedPath !== undefined && focusedPath !== pathname) {
      heading.current?.focus({ preventScroll: true })
    }
    focusedPath = pathname
  }, [pathname])

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
