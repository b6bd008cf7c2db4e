// Rules for the sites where the general reading of pages fails, as their users write them.
//
//   # Le Petit Journal
//   site: lepetitjournal.example, forum.lepetitjournal.example
//   title: h1.titre
//   author: .signature a
//   date: .infos
//   section: .rubrique
//   body: #texte
//   left out: .encart, .pub
//   comment: li.commentaire
//   comment author: .pseudo
//   comment date: .quand
//   comment text: .message
//
// A key a line, in any order, "#" begins a comment at the start of a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/html/selector.hpp"

namespace glane {

struct SiteRule {
  std::string name;                // of its file: "petit.rules"
  std::vector<std::string> sites;  // hosts, without "www."; their subdomains are meant too
  Selector title;
  Selector author;
  Selector date;
  Selector section;
  Selector body;
  Selector excluded;  // "left out"
  Selector comment;
  Selector comment_author;
  Selector comment_date;
  Selector comment_text;
};

class SiteRules {
 public:
  // Adds the rule that a file holds.
  //   in:     path  for messages; its last part names the rule
  //   errors: Error{usage} naming file and line: a key that is none or stands twice, a selector
  //           that is none, no site, a site that has a rule already
  void add(const std::string& path, std::string_view text);

  bool empty() const { return rules_.empty(); }

  // Of the text of all rules; 0: there are none.
  std::uint64_t fingerprint() const { return fingerprint_; }

  // The rule of a host ("forum.exemple.fr") or of the nearest domain above it; nullptr: none.
  const SiteRule* find(std::string_view host) const;

 private:
  std::vector<SiteRule> rules_;
  std::uint64_t fingerprint_ = 0;
};

}  // namespace glane
