import http from "node:http";

/** A message as a receiver sees it: what came over the wire, byte for byte. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Never answers. */
  readonly silent?: true;
}

/** A program of somebody's own that listens on loopback, and answers as it is told at that moment. */
export class Receiver {
  readonly received: Received[] = [];
  answer: (message: Received) => Answer = () => ({ status: 204 });
  #server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const message = { path: request.url ?? "", headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])), text: Buffer.concat(parts).toString("utf8") };
      this.received.push(message);
      const { status, headers, body, silent } = this.answer(message);
      if (!silent) response.writeHead(status, headers).end(body);
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("It does not listen yet.");
    return address.port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** What came since the last time, as the JSON that it is. */
  take(): Record<string, unknown>[] {
    return this.received.splice(0).map(({ text }): Record<string, unknown> => JSON.parse(text));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
