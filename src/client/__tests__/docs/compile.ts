import { dirname, join } from "node:path"
import ts from "typescript"
import { ROOT } from "./fences"

/** Where the files stand for the compiler; nothing is written there. */
const BASE = join(ROOT, "docs", ".snippets")

const slashes = (path: string): string => path.replaceAll("\\", "/")

const parsed = new Map<string, ts.SourceFile | undefined>()

/** The compiler's view of a disk that holds these files too. */
const hostOf = (
  files: ReadonlyMap<string, string>,
  options: ts.CompilerOptions
): ts.CompilerHost => {
  const host = ts.createCompilerHost(options, true)
  const folders = new Set<string>()
  for (const file of files.keys()) {
    for (let at = dirname(file); at.startsWith(BASE); at = dirname(at)) {
      folders.add(at)
    }
  }
  const { getSourceFile } = host
  return {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    directoryExists: (path) =>
      folders.has(path) || (host.directoryExists?.(path) ?? false),
    getSourceFile: (path, language, ...rest) => {
      const text = files.get(path)
      if (text !== undefined) {
        return ts.createSourceFile(path, text, language, true)
      }
      // Libraries are the same in every program.
      if (!parsed.has(path)) {
        parsed.set(path, getSourceFile.call(host, path, language, ...rest))
      }
      return parsed.get(path)
    },
  }
}

const describe = ({ file, start, messageText }: ts.Diagnostic): string => {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n")
  if (!file) {
    return text
  }
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0)
  return `${slashes(file.fileName).slice(slashes(BASE).length + 1)}:${line + 1} ${text}`
}

/**
 * Compiles the files of a storefront, by their path in it, against the client's sources, and says
 * what the compiler has to say.
 */
export const diagnose = (
  storefront: ReadonlyMap<string, string>,
  compilerOptions: Record<string, unknown>
): string[] => {
  const files = new Map(
    [...storefront].map(([path, text]) => [slashes(join(BASE, path)), text])
  )
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    {
      ...compilerOptions,
      noUnusedLocals: true,
      noUnusedParameters: true,
      // React 19 has what the types of React 18 hold back.
      types: ["react/canary"],
      paths: {
        "medusa-plugin-treatment-bundles/client": [
          join(ROOT, "src/client/index.ts"),
        ],
        next: [join(BASE, "next/index.d.ts")],
        "next/*": [join(BASE, "next/*")],
        "@lib/*": [join(BASE, "src/lib/*")],
        "@modules/*": [join(BASE, "src/modules/*")],
      },
    },
    ROOT
  )
  const program = ts.createProgram(
    [...files.keys()],
    options,
    hostOf(files, options)
  )
  return [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...[...files.keys()].flatMap((file) => {
      const source = program.getSourceFile(file)
      return [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ]
    }),
  ].map(describe)
}
