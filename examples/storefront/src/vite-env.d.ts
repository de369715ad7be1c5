/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Origin of the store, when the browser talks to it directly. */
  readonly VITE_MEDUSA_BACKEND_URL?: string
  /** Publishable key of the sales channel. */
  readonly VITE_MEDUSA_PUBLISHABLE_KEY?: string
}
