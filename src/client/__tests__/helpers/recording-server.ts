import { once } from "node:events"
import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"

/** A request as it arrived. */
export interface Received {
  method: string
  /** As sent, still encoded. */
  path: string
  /** As sent, still encoded; empty without one. */
  search: string
  headers: IncomingHttpHeaders
  body: string
}

interface Answer {
  status: number
  body: string
  contentType: string
}

/** A server on a free port that notes every request and gives one answer until it is given another. */
export class RecordingServer {
  readonly received: Received[] = []
  private answer: Answer = {
    status: 200,
    body: "{}",
    contentType: "application/json",
  }
  private silent = false

  private readonly server: Server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on("data", (chunk: Buffer) => chunks.push(chunk))
    req.on("end", () => {
      const [path = "", search = ""] = (req.url ?? "").split("?")
      this.received.push({
        method: req.method ?? "",
        path,
        search,
        headers: req.headers,
        body: Buffer.concat(chunks).toString(),
      })
      this.server.emit("received")
      if (this.silent) {
        return
      }
      const { status, body, contentType } = this.answer
      res.writeHead(status, { "content-type": contentType }).end(body)
    })
  })

  async start(): Promise<void> {
    this.server.listen(0, "127.0.0.1")
    await once(this.server, "listening")
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, "close")
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** The last request. */
  get last(): Received {
    const last = this.received.at(-1)
    if (!last) {
      throw new Error("Nothing was received")
    }
    return last
  }

  answerWith(
    status: number,
    body: unknown,
    contentType = "application/json"
  ): void {
    this.silent = false
    this.answer = {
      status,
      body: typeof body === "string" ? body : JSON.stringify(body),
      contentType,
    }
  }

  /** Takes requests and answers none. */
  fallSilent(): void {
    this.silent = true
  }

  async nextRequest(): Promise<void> {
    await once(this.server, "received")
  }
}
