// Questions to the server, which answers as the command line does.
import { recall, remember } from './language.mjs';

const TOKEN = 'glane.token';

// What went wrong: `status` is that of HTTP, 0 where no answer came.
export class ApiError extends Error {
  constructor(status, { message, hint, code } = {}) {
    super(message ?? '');
    this.status = status;
    this.code = code ?? '';
    this.hint = hint ?? '';
  }
}

export const setToken = (token) => remember(TOKEN, token, 'sessionStorage');

export const hasToken = () => Boolean(recall(TOKEN, 'sessionStorage'));

export function address(path, parameters) {
  const query = String(parameters ?? '');
  return `api${path}${query ? `?${query}` : ''}`;
}

async function answerOf(url, signal) {
  const token = recall(TOKEN, 'sessionStorage');
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  let response;
  try {
    response = await fetch(url, { signal, headers, credentials: 'omit' });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0);
  }
  if (response.ok) return response;
  const body = await response.json().catch(() => ({}));
  throw new ApiError(response.status, body.error);
}

// errors: ApiError; AbortError where `signal` says so
export async function ask(path, parameters, signal) {
  const response = await answerOf(address(path, parameters), signal);
  try {
    return await response.json();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0); // cut off on its way
  }
}

// A link cannot bear the token: the answer is fetched, then saved under the name that it has.
export async function save(url) {
  const response = await answerOf(url);
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name?.[1] ?? 'glane';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
