# The program with its build: one image for the web server, the worker, migrations, backup and restore.
FROM node:20-bookworm-slim AS build
WORKDIR /srv/fairbond
ENV NEXT_TELEMETRY_DISABLED=1
# the locked packages first, so that a change of the program alone does not fetch them again
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .next/cache

FROM node:20-bookworm-slim
WORKDIR /srv/fairbond
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
COPY --from=build --chown=root:root /srv/fairbond ./
# what the program may write is nothing of itself
RUN mkdir -p /var/backups/fairbond && chown node:node /var/backups/fairbond
USER node
EXPOSE 3000
# alive, not ready: a database at rest is no reason to restart this process
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# node itself, so that a stop reaches the server
CMD ["node", "scripts/start.mjs"]
