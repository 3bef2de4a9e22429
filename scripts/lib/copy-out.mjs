import { once } from "node:events";

/**
 * Takes rows from the server by COPY … TO STDOUT on an open connection and writes them to a stream; answers when the last is written. The
 * driver knows the protocol's messages but offers no query for them, so this is one: an object that the connection drives.
 */
export function copyOut(client, statement, into) {
  return new Promise((resolve, reject) => client.query(new CopyOut(statement, into, resolve, reject)));
}

class CopyOut {
  #statement;
  #into;
  #resolve;
  #reject;
  #failure = null;
  #rows = 0;

  constructor(statement, into, resolve, reject) {
    this.#statement = statement;
    this.#into = into;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection) {
    connection.query(this.#statement);
  }

  /** In the text format a message is a row. The socket rests while the stream is full, so that no table stands in memory. */
  handleCopyData({ chunk }, connection) {
    this.#rows += 1;
    // a copy of its own: the driver writes the next rows over the memory of these while they wait in the stream
    if (this.#into.write(Buffer.from(chunk)) || connection.stream.isPaused()) return;
    connection.stream.pause();
    void once(this.#into, "drain").then(() => connection.stream.resume());
  }

  handleCommandComplete() {}

  handleError(error) {
    this.#failure = error;
    this.#reject(error);
  }

  handleReadyForQuery() {
    if (this.#failure === null) this.#resolve(this.#rows);
  }
}
