#include "french/synonyms.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "french/word_set.hpp"
#include "glane/error.hpp"

namespace glane {

namespace {

[[noreturn]] void refuse(const std::string& place, const std::string& reason) {
  throw Error(ErrorKind::usage, place + ": " + reason);
}

std::string quoted(std::string_view text) {
  return "'" + std::string(cut_utf8(text, kMaxQuotedEntry)) + "'";
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

SynonymGroup read_group(std::string_view line, const std::string& place, FrenchAnalyzer& analyzer) {
  const std::vector<std::string_view> members = split_members(line);
  if (members.size() < 2) {
    refuse(place, "a group of synonyms has two words or more, with commas between them");
  }
  if (members.size() > kMaxSynonymsOfGroup) {
    refuse(place, "more than " + std::to_string(kMaxSynonymsOfGroup) + " synonyms in a group");
  }
  SynonymGroup group;
  Analysis analysis;
  for (const std::string_view member : members) {
    analyzer.analyze(member, analysis);
    Synonym synonym = synonym_of(analysis);
    if (synonym.forms.empty()) refuse(place, quoted(member) + " holds no word");
    if (synonym.forms.size() > kMaxWordsOfSynonym) {
      refuse(place, "a synonym of more than " + std::to_string(kMaxWordsOfSynonym) + " words");
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
    const std::string place = name + ":" + std::to_string(number);
    if (const Synonym* const member = add(read_group(text, place, analyzer))) {
      refuse(place, quoted(member->forms[0]) + " stands in more than " +
                        std::to_string(kMaxGroupsOfWord) + " groups");
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
