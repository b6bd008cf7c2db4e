// What site.hpp refuses before it is looked at what is asked.
#include <algorithm>

#include "serve/problem.hpp"
#include "serve/serve_messages.hpp"
#include "serve/site.hpp"

namespace glane::cli {

std::optional<HttpAnswer> Site::host_refusal(const HttpRequest& request) const {
  const std::string header = request.header("Host");
  const std::string host = host_name(header);
  const auto is = [&](const std::string& own) { return own == host; };
  const bool is_ours = is_own_or_number(host) || is(settings_.address) ||
                       std::any_of(settings_.hosts.begin(), settings_.hosts.end(), is);
  if (is_ours && !host.empty()) return std::nullopt;  // empty: it could not be read
  return answer_of(Problem{421, "host", fill(messages::kWrongHost, {host}),
                           std::string(messages::kWrongHostHint)});
}

// Who has guessed wrong ten times is told no more whether a guess is right; who has the token has
// not guessed wrong.
std::optional<HttpAnswer> Site::token_refusal(const HttpRequest& request) {
  if (settings_.token.empty()) return std::nullopt;
  const std::string given = token_of(request);
  if (same_secret(given, settings_.token)) return std::nullopt;
  if (!given.empty() && !wrong_tokens_.take(request.address)) return too_often();
  const bool is_missing = given.empty();
  HttpAnswer answer = answer_of(Problem{
      401, "token", std::string(is_missing ? messages::kTokenMissing : messages::kTokenWrong)});
  answer.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"glane\"");
  return answer;
}

HttpAnswer too_often() {
  HttpAnswer answer = answer_of(Problem{429, "rate", std::string(messages::kTooOften)});
  answer.headers.emplace_back("Retry-After", "1");
  return answer;
}

HttpAnswer server_busy() {
  HttpAnswer answer = answer_of(Problem{503, "busy", std::string(messages::kBusy)});
  answer.headers.emplace_back("Retry-After", "1");
  return answer;
}

}  // namespace glane::cli
