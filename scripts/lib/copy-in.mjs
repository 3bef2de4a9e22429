/**
 * Sends rows to the server as COPY … FROM STDIN on an open connection; `text` is in COPY's text format. The driver
 * knows the protocol's messages but offers no query for them, so this is one: an object that the connection drives.
 */
export function copyIn(client, statement, text) {
  return new Promise((resolve, reject) => client.query(new CopyIn(statement, text, resolve, reject)));
}

const CHUNK = 1 << 18;

class CopyIn {
  #statement;
  #bytes;
  #resolve;
  #reject;
  #failure = null;

  constructor(statement, text, resolve, reject) {
    this.#statement = statement;
    this.#bytes = Buffer.from(text, "utf8");
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection) {
    connection.query(this.#statement);
  }

  handleCopyInResponse(connection) {
    for (let at = 0; at < this.#bytes.length; at += CHUNK) connection.sendCopyFromChunk(this.#bytes.subarray(at, at + CHUNK));
    connection.endCopyFrom();
  }

  handleCommandComplete() {}

  handleError(error) {
    this.#failure = error;
    // a connection that broke sends no further message
    this.#reject(error);
  }

  handleReadyForQuery() {
    if (this.#failure === null) this.#resolve();
  }
}
