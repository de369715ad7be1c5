// @ts-check
import comments from "@eslint-community/eslint-plugin-eslint-comments"
import medusa from "@medusajs/eslint-plugin"
import typescript from "@typescript-eslint/eslint-plugin"
import i18next from "eslint-plugin-i18next"
import { createNodeResolver, importX } from "eslint-plugin-import-x"
import reactHooks from "eslint-plugin-react-hooks"

const TYPESCRIPT = ["**/*.{ts,tsx}"]
const TESTS = ["**/__tests__/**", "**/*.spec.ts", "integration-tests/**"]

/** @type {import("eslint").Linter.Config[]} */
export default [
  ...medusa.configs.strict,

  // The preset leaves tests out; here they are linted like everything else.
  {
    ignores: [
      "!**/integration-tests/**",
      "!**/__tests__/**",
      "!**/*.spec.*",
      "**/migrations/**", // generated, never edited
      "demo/catalogue/**", // data and its stand-alone checker
    ],
  },

  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    plugins: {
      "eslint-comments": comments,
      "import-x": importX,
    },
    settings: {
      "import-x/extensions": [".ts", ".tsx", ".js", ".mjs"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [
        createNodeResolver({ extensions: [".ts", ".tsx", ".js", ".json"] }),
      ],
    },
    rules: {
      "eslint-comments/no-unlimited-disable": "error",
      "eslint-comments/require-description": [
        "error",
        { ignore: ["eslint-enable"] },
      ],
      "import-x/no-self-import": "error",
      "import-x/no-relative-packages": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 300, skipComments: true }],
      "no-console": "error",
    },
  },

  {
    files: TYPESCRIPT,
    languageOptions: {
      parserOptions: {
        project: "./tsconfig.check.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "@typescript-eslint": Object(typescript) },
    rules: {
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },

  {
    files: ["examples/storefront/**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { project: "./examples/storefront/tsconfig.check.json" },
    },
  },

  // Types serve the rule on workflows, which the admin does not call; loading its own takes long.
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: null } },
    rules: { "@medusajs/no-workflow-call-without-container": "off" },
  },

  // Pages of the admin and the shop: every text a person reads comes from the translations.
  {
    files: ["src/admin/**/*.tsx", "examples/storefront/**/*.tsx"],
    plugins: { i18next, "react-hooks": Object(reactHooks) },
    rules: {
      "i18next/no-literal-string": [
        "error",
        {
          mode: "jsx-only",
          "jsx-attributes": {
            include: [
              "label",
              "title",
              "placeholder",
              "alt",
              "aria-label",
              "description",
              "heading",
            ],
          },
        },
      ],
      "max-lines": ["error", { max: 250 }],
      "react-hooks/exhaustive-deps": "error",
      "react-hooks/rules-of-hooks": "error",
    },
  },

  // Pure code that knows no Medusa, and code that no HTTP request reaches.
  {
    files: [
      "src/pricing/**",
      "src/selection/**",
      "src/client/**",
      "scripts/**",
      "src/admin/**",
      "demo/**",
      "bench/**",
      "examples/**",
      "openapi/**",
      "*.{ts,js,mjs}",
      ...TESTS,
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },

  // Bundles come to the engine one way, products from the catalogue one way.
  {
    files: ["src/**/*.ts"],
    ignores: [
      "src/pricing/**",
      "src/bundles/**",
      "src/catalogue/**",
      "src/modules/**",
      ...TESTS,
    ],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "Property[key.name='eligible_variant_ids']",
          message: "toEngine makes what the engine prices.",
        },
        {
          selector:
            "Identifier[name=/^(loadTierAmounts|readBundles|readBundlesOfProducts|readRecommendation)$/]",
          message: "loadBundles and loadRecommendationBundles load bundles.",
        },
        {
          selector: "Identifier[name=/^(readByQuery|readBySql)$/]",
          message: "readCatalogue knows which of them may read.",
        },
      ],
    },
  },

  // What a workflow needs for itself is nobody else's.
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workflows/**", ...TESTS],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/workflows/*/utils/*"],
              message: "Rules that others need stand in a folder of src.",
            },
          ],
        },
      ],
    },
  },

  // A shop has the js-sdk and its types, not Medusa's framework.
  {
    files: ["examples/**"],
    rules: { "@medusajs/import-from-framework-not-internal": "off" },
  },

  {
    files: TESTS,
    rules: {
      "max-lines": ["error", { max: 400, skipComments: true }],
      "@medusajs/prices-in-major-units": "off", // large amounts are meant
    },
  },

  // The engine's amounts are integers of the minor unit.
  {
    files: ["bench/engine/**"],
    rules: { "@medusajs/prices-in-major-units": "off" },
  },

  // Programs that talk to a person at a terminal.
  {
    files: ["scripts/**", "demo/**", "bench/**"],
    rules: { "no-console": "off" },
  },
]
