import type { NounApi } from "./noun";
import { complaints } from "./nouns/complaints";
import { contacts } from "./nouns/contacts";
import { editions } from "./nouns/editions";
import { exchanges } from "./nouns/exchanges";
import { exhibitors } from "./nouns/exhibitors";
import { interactions } from "./nouns/interactions";
import { invoices } from "./nouns/invoices";
import { participations } from "./nouns/participations";
import { promises } from "./nouns/promises";
import { relationships } from "./nouns/relationships";
import { requests } from "./nouns/requests";
import { shows } from "./nouns/shows";
import { tasks } from "./nouns/tasks";

/** Every noun that programs can ask for. A new one is a file and a word here: routes, checks, document and tests follow. */
export const API_NOUNS: readonly NounApi[] = [exhibitors, contacts, participations, shows, editions, interactions, promises, requests, complaints, exchanges, tasks, invoices, relationships];
