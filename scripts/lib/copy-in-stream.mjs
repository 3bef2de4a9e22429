import { once } from "node:events";

/** As copyIn, for rows that come as a stream: what is read is sent on, and no table stands in memory. Answers the number of rows. */
export function copyInStream(client, statement, chunks) {
  return new Promise((resolve, reject) => client.query(new CopyInStream(statement, chunks, resolve, reject)));
}

class CopyInStream {
  #statement;
  #chunks;
  #resolve;
  #reject;
  #failure = null;
  #rows = 0;

  constructor(statement, chunks, resolve, reject) {
    this.#statement = statement;
    this.#chunks = chunks;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection) {
    connection.query(this.#statement);
  }

  async handleCopyInResponse(connection) {
    try {
      for await (const chunk of this.#chunks) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
      }
      connection.endCopyFrom();
    } catch (error) {
      // the server then undoes what it has of this statement
      this.#failure = error;
      connection.sendCopyFail("The file could not be read.");
    }
  }

  handleCommandComplete({ text }) {
    this.#rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
  }

  handleError(error) {
    this.#failure ??= error;
    this.#reject(this.#failure);
  }

  handleReadyForQuery() {
    if (this.#failure === null) this.#resolve(this.#rows);
  }
}
