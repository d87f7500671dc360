/** SDK clients by region: a client is bound to one, a pool's triggers and mails go to the pool's. */
export interface PerRegion<Client> {
  of(region: string): Client;
  close(): void;
}

/** @param make called once for each region that is asked for */
export function perRegion<Client extends { destroy(): void }>(
  make: (region: string) => Client,
): PerRegion<Client> {
  const clients = new Map<string, Client>();
  return {
    of(region) {
      const client = clients.get(region) ?? make(region);
      clients.set(region, client);
      return client;
    },
    close: () => clients.forEach((client) => client.destroy()),
  };
}
