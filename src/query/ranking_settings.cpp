#include "query/ranking_settings.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace {

struct Setting {
  std::string_view name;
  double RankingSettings::*value;
  double most;
};

constexpr double kMost = 1000;

constexpr Setting kSettings[] = {
    {"k1", &RankingSettings::k1, kMost},
    {"b", &RankingSettings::b, 1},
    {"lemma", &RankingSettings::lemma, kMost},
    {"folded", &RankingSettings::folded, kMost},
    {"synonym", &RankingSettings::synonym, kMost},
    {"accents", &RankingSettings::accents, kMost},
    {"lead", &RankingSettings::lead, kMost},
    {"names", &RankingSettings::names, kMost},
    {"closeness", &RankingSettings::closeness, kMost},
    {"order", &RankingSettings::order, kMost},
    {"title", &RankingSettings::title, kMost},
};

constexpr std::string_view kRerankDepth = "looked_at";
constexpr double kMostReranked = 10'000;

[[noreturn]] void throw_unknown(std::string_view name) {
  std::string known(kRerankDepth);
  for (const Setting& setting : kSettings) known.append(", ").append(setting.name);
  throw Error(ErrorCode::argument_ranking_name, {{"setting", std::string(name)}, {"known", known}});
}

double read_value(std::string_view name, std::string_view text, double most) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  if (whole && value >= 0 && value <= most) return value;
  throw Error(ErrorCode::argument_ranking_value,
              {{"setting", std::string(name)},
               {"value", std::string(text)},
               {"most", std::to_string(static_cast<int>(most))}});
}

void set(RankingSettings& settings, std::string_view name, std::string_view value) {
  if (name == kRerankDepth) {
    settings.rerank_depth = static_cast<std::size_t>(read_value(name, value, kMostReranked));
    return;
  }
  for (const Setting& setting : kSettings) {
    if (setting.name == name) {
      settings.*setting.value = read_value(name, value, setting.most);
      return;
    }
  }
  throw_unknown(name);
}

}  // namespace

RankingSettings read_ranking(std::string_view text, const RankingSettings& base) {
  RankingSettings settings = base;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(','));
    text.remove_prefix(std::min(one.size() + 1, text.size()));
    const std::size_t equals = std::min(one.find('='), one.size());
    const std::string_view value = one.substr(std::min(equals + 1, one.size()));
    if (!trim(one).empty()) set(settings, trim(one.substr(0, equals)), trim(value));
  }
  return settings;
}

}  // namespace glane
