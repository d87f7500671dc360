/** Where a portal's copy stands: what twins write addresses from. */
export interface TwinPlace {
  /** Origin of the gateway's data plane. */
  readonly gatewayUrl: string;
  /** Origin of the site in samples: the portal's own API is called there. */
  readonly siteOrigin: string;
}
