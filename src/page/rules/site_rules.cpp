#include "page/rules/site_rules.hpp"

#include <algorithm>
#include <iterator>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "glane/error.hpp"
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

[[noreturn]] void refuse(const std::string& place, const std::string& reason,
                         const std::string& hint = {}) {
  throw Error(ErrorKind::usage, place + ": " + reason, hint);
}

void read_sites(const std::string& place, std::string_view written, SiteRule& rule) {
  for (const std::string_view part : split(written, ",")) {
    const std::string name(trim(part));
    const std::string host = site_of_host(name);
    if (host.empty()) refuse(place, "'" + name + "' is no host", "such as: site: lemonde.fr");
    rule.sites.push_back(host);
  }
}

void read_selector(const std::string& place, std::string_view key, std::string_view value,
                   SiteRule& rule) {
  const auto* const found = std::find_if(std::begin(kKeys), std::end(kKeys),
                                         [&](const Key& each) { return each.name == key; });
  if (found == std::end(kKeys)) {
    refuse(place, "'" + std::string(key) + "' is no key", "the keys are: " + all_keys());
  }
  if (!(rule.*found->selector).empty()) refuse(place, "a second '" + std::string(key) + "'");
  try {
    rule.*found->selector = Selector(value);
  } catch (const Error& error) {
    refuse(place, error.what(), error.hint());
  }
}

SiteRule read_rule(const std::string& path, std::string_view text) {
  SiteRule rule;
  rule.name = path.substr(path.rfind('/') + 1);
  std::size_t number = 0;
  for (const std::string_view written : split_text_lines(text)) {
    const std::string place = path + ":" + std::to_string(++number);
    const std::string_view line = trim(written);
    if (line.empty() || line[0] == '#') continue;
    const std::size_t colon = line.find(':');
    if (colon == line.npos) refuse(place, "no colon behind a key", "such as: title: h1.titre");
    const std::string key = squeeze_blanks(line.substr(0, colon));
    const std::string_view value = trim(line.substr(colon + 1));
    if (value.empty()) refuse(place, "nothing behind '" + key + ":'");
    if (key == "site") {
      read_sites(place, value, rule);
    } else {
      read_selector(place, key, value, rule);
    }
  }
  if (rule.sites.empty()) refuse(path, "no site", "a line such as: site: lemonde.fr");
  if (rule.comment.empty() &&
      !(rule.comment_author.empty() && rule.comment_date.empty() && rule.comment_text.empty())) {
    refuse(path, "parts of comments without 'comment', which names the whole of one");
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
        refuse(path, site + " has a rule in " + other.name);
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
