#include "page/rules/site_rules.hpp"

#include <algorithm>
#include <iterator>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "glane/error_code.hpp"
#include "page/document/url.hpp"

namespace glane {

namespace {

struct Key {
  std::string_view name;
  Selector SiteRule::*selector;
};

constexpr Key kKeys[] = {{"title", &SiteRule::title},
                         {"author", &SiteRule::author},
                         {"date", &SiteRule::date},
                         {"section", &SiteRule::section},
                         {"body", &SiteRule::body},
                         {"left out", &SiteRule::excluded},
                         {"comment", &SiteRule::comment},
                         {"comment author", &SiteRule::comment_author},
                         {"comment date", &SiteRule::comment_date},
                         {"comment text", &SiteRule::comment_text}};

std::string all_keys() {
  std::string keys = "site";
  for (const Key& key : kKeys) keys.append(", ").append(key.name);
  return keys;
}

struct Place {
  const std::string& path;
  std::size_t line = 0;  // from 1
};

// With more arguments than the place.
[[noreturn]] void refuse(ErrorCode code, const Place& place,
                         std::vector<ErrorArgument> arguments = {}) {
  arguments.insert(arguments.begin(), {{"path", place.path}, {"line", std::to_string(place.line)}});
  throw Error(code, std::move(arguments));
}

void read_sites(const Place& place, std::string_view written, SiteRule& rule) {
  for (const std::string_view part : split(written, ",")) {
    const std::string name(trim(part));
    const std::string host = site_of_host(name);
    if (host.empty()) refuse(ErrorCode::rules_host, place, {{"host", name}});
    rule.sites.push_back(host);
  }
}

void read_selector(const Place& place, std::string_view key, std::string_view value,
                   SiteRule& rule) {
  const auto* const found = std::find_if(std::begin(kKeys), std::end(kKeys),
                                         [&](const Key& each) { return each.name == key; });
  if (found == std::end(kKeys)) {
    refuse(ErrorCode::rules_key, place, {{"key", std::string(key)}, {"known", all_keys()}});
  }
  if (!(rule.*found->selector).empty()) {
    refuse(ErrorCode::rules_twice, place, {{"key", std::string(key)}});
  }
  try {
    rule.*found->selector = Selector(value);
  } catch (const Error& error) {
    refuse(error.code(), place, error.arguments());
  }
}

SiteRule read_rule(const std::string& path, std::string_view text) {
  SiteRule rule;
  rule.name = path.substr(path.rfind('/') + 1);
  std::size_t number = 0;
  for (const std::string_view written : split_text_lines(text)) {
    const Place place{path, ++number};
    const std::string_view line = trim(written);
    if (line.empty() || line[0] == '#') continue;
    const std::size_t colon = line.find(':');
    if (colon == line.npos) refuse(ErrorCode::rules_colon, place);
    const std::string key = squeeze_blanks(line.substr(0, colon));
    const std::string_view value = trim(line.substr(colon + 1));
    if (value.empty()) refuse(ErrorCode::rules_value, place, {{"key", key}});
    if (key == "site") {
      read_sites(place, value, rule);
    } else {
      read_selector(place, key, value, rule);
    }
  }
  if (rule.sites.empty()) throw Error(ErrorCode::rules_no_site, {{"path", path}});
  if (rule.comment.empty() &&
      !(rule.comment_author.empty() && rule.comment_date.empty() && rule.comment_text.empty())) {
    throw Error(ErrorCode::rules_comment, {{"path", path}});
  }
  return rule;
}

bool is_of_site(std::string_view host, std::string_view site) {
  if (!host.ends_with(site)) return false;
  return host.size() == site.size() || host[host.size() - site.size() - 1] == '.';
}

}  // namespace

void SiteRules::add(const std::string& path, std::string_view text) {
  SiteRule rule = read_rule(path, text);
  for (const SiteRule& other : rules_) {
    for (const std::string& site : other.sites) {
      if (contains(rule.sites, site)) {
        throw Error(ErrorCode::rules_site, {{"path", path}, {"host", site}, {"other", other.name}});
      }
    }
  }
  rules_.push_back(std::move(rule));
  fingerprint_ = std::hash<std::string>()(std::to_string(fingerprint_).append(text));
}

const SiteRule* SiteRules::find(std::string_view host) const {
  const SiteRule* best = nullptr;
  std::size_t bytes = 0;
  for (const SiteRule& rule : rules_) {
    for (const std::string& site : rule.sites) {
      if (site.size() <= bytes || !is_of_site(host, site)) continue;
      best = &rule;
      bytes = site.size();
    }
  }
  return best;
}

}  // namespace glane
