/** Answer of `GET /admin/treatment-roles`. */
export interface AdminTreatmentRolesResponse {
  /** In the order they are shown: the built-in roles, then those of the option `roles`. */
  roles: string[]
}
