#include "french/synonyms.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "french/word_set.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace {

// A line of a list.
struct Place {
  const std::string& path;
  std::size_t line = 0;  // from 1
};

[[noreturn]] void refuse(ErrorCode code, const Place& place) {
  throw Error(code, {{"path", place.path}, {"line", std::to_string(place.line)}});
}

[[noreturn]] void refuse_number(ErrorCode code, const Place& place, std::size_t most) {
  throw Error(
      code,
      {{"path", place.path}, {"line", std::to_string(place.line)}, {"most", std::to_string(most)}});
}

std::string shown(std::string_view entry) {
  return std::string(cut_utf8(entry, kMaxQuotedEntry));
}

std::vector<std::string_view> split_members(std::string_view line) {
  std::vector<std::string_view> members;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(',', begin), line.size());
    const std::string_view member = trim(line.substr(begin, end - begin));
    if (!member.empty()) members.push_back(member);
    begin = end + 1;
  }
  return members;
}

// The only word, the one that joins all of them, or the whole row; no forms where there is no word.
Synonym synonym_of(const Analysis& analysis) {
  Synonym synonym;
  const Word* first = nullptr;
  for (const Token& token : analysis.tokens) {
    if (token.alternative) continue;
    if (first == nullptr) first = token.word;
    synonym.forms.push_back(token.word->form);
  }
  if (synonym.forms.size() == 1) {
    synonym.stem = first->stem;
    return synonym;
  }
  for (const JoinedTokens& joined : analysis.joined) {
    if (joined.first == 0 && joined.count == synonym.forms.size()) {
      return {joined.word->stem, {joined.word->form}};
    }
  }
  return synonym;
}

SynonymGroup read_group(std::string_view line, const Place& place, FrenchAnalyzer& analyzer) {
  const std::vector<std::string_view> members = split_members(line);
  if (members.size() < 2) {
    refuse(ErrorCode::list_alone, place);
  }
  if (members.size() > kMaxSynonymsOfGroup) {
    refuse_number(ErrorCode::list_synonyms, place, kMaxSynonymsOfGroup);
  }
  SynonymGroup group;
  Analysis analysis;
  for (const std::string_view member : members) {
    analyzer.analyze(member, analysis);
    Synonym synonym = synonym_of(analysis);
    if (synonym.forms.empty()) {
      throw Error(
          ErrorCode::list_no_word,
          {{"path", place.path}, {"line", std::to_string(place.line)}, {"entry", shown(member)}});
    }
    if (synonym.forms.size() > kMaxWordsOfSynonym) {
      refuse_number(ErrorCode::list_synonym, place, kMaxWordsOfSynonym);
    }
    if (std::find(group.begin(), group.end(), synonym) == group.end()) {
      group.push_back(std::move(synonym));
    }
  }
  return group;
}

}  // namespace

SynonymGroups::SynonymGroups(std::string_view list, const std::string& name,
                             FrenchAnalyzer& analyzer) {
  std::size_t number = 0;
  for (const std::string_view line : split_text_lines(list)) {
    ++number;
    const std::string_view text = word_set_entry(line);
    if (text.empty()) continue;
    if (const Synonym* const member = add(read_group(text, {name, number}, analyzer))) {
      throw Error(ErrorCode::list_groups, {{"path", name},
                                           {"line", std::to_string(number)},
                                           {"entry", shown(member->forms[0])},
                                           {"most", std::to_string(kMaxGroupsOfWord)}});
    }
  }
}

const Synonym* SynonymGroups::add(SynonymGroup group) {
  const auto number = static_cast<std::uint32_t>(groups_.size());
  const Synonym* in_too_many = nullptr;
  for (const Synonym& member : groups_.emplace_back(std::move(group))) {
    if (member.stem.empty()) continue;
    std::vector<std::uint32_t>& groups = groups_of_class_[member.stem];
    if (!groups.empty() && groups.back() == number) continue;  // another form of the class
    if (groups.size() < kMaxGroupsOfWord) {
      groups.push_back(number);
    } else if (in_too_many == nullptr) {
      in_too_many = &member;
    }
  }
  return in_too_many;
}

std::vector<Synonym> SynonymGroups::of(const std::string& stem) const {
  const auto found = groups_of_class_.find(stem);
  if (found == groups_of_class_.end()) return {};
  std::vector<Synonym> others;
  for (const std::uint32_t number : found->second) {
    for (const Synonym& member : groups_[number]) {
      const bool same = member.stem == stem;
      if (!same && std::find(others.begin(), others.end(), member) == others.end()) {
        others.push_back(member);
      }
    }
  }
  return others;
}

}  // namespace glane
