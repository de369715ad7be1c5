import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "./styles/tokens.css"
import "./styles/fonts.css"
import "./styles/base.css"
import { App } from "./app/App"
import { startTranslations } from "./i18n"

const root = document.getElementById("root")
if (!root) {
  throw new Error("index.html has no #root.")
}

// No top-level await: with one, the pages that are loaded later could not share this file's code.
void startTranslations().then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
})
