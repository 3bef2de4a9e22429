/** A proxy that gives each request to the next of several servers, as a load balancer without sticky sessions does. */
export interface RoundRobin {
  readonly address: string;
  /** How many requests each server was given, in the order of the servers. */
  readonly given: readonly number[];
  close(): Promise<void>;
}

/** Requests keep the host that the browser asked for. A server that does not answer is told as 502, and not asked again for the same request. Port 0: any that is free. */
export function roundRobin(ports: readonly number[], options?: { readonly port?: number }): Promise<RoundRobin>;
