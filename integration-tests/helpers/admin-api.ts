import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance, AxiosRequestConfig } from "axios"
import { createAdminSession } from "./admin-session"
import { bodyOf, type Answer } from "./answers"

/** Admin routes as one signed-in user; every status is an answer. */
export class AdminApi {
  constructor(
    private readonly api: AxiosInstance,
    private readonly session: AxiosRequestConfig
  ) {}

  /** Creates a user and signs it in. */
  static async signIn(
    api: AxiosInstance,
    container: MedusaContainer
  ): Promise<AdminApi> {
    return new AdminApi(api, await createAdminSession(container))
  }

  /** The same routes without a session. */
  anonymous(): AdminApi {
    return new AdminApi(this.api, { validateStatus: () => true })
  }

  async get<Body>(path: string, params: object = {}): Promise<Answer<Body>> {
    return await this.api.get(path, { ...this.session, params })
  }

  async post<Body>(path: string, body: unknown): Promise<Answer<Body>> {
    return await this.api.post(path, body, this.session)
  }

  async delete<Body>(path: string): Promise<Answer<Body>> {
    return await this.api.delete(path, this.session)
  }

  /** Posts and fails the test when that is refused. */
  async mustPost<Body>(path: string, body: unknown): Promise<Body> {
    return bodyOf(await this.post<Body>(path, body), path)
  }

  /** Gets and fails the test when that is refused. */
  async mustGet<Body>(path: string, params: object = {}): Promise<Body> {
    return bodyOf(await this.get<Body>(path, params), path)
  }
}
