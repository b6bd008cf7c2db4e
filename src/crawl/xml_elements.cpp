#include "crawl/xml_elements.hpp"

#include <algorithm>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::size_t kStepBytes = 256u << 10;
constexpr std::string_view kNone = {};

std::string_view name_of_tag(std::string_view tag) {
  const std::size_t begin = tag.starts_with("</") ? 2 : 1;
  return tag.substr(begin, tag.find_first_of(" \t\r\n/>", begin) - begin);
}

}  // namespace

// Whether so many bytes are held behind begin_, once more have been read.
bool XmlElements::has(std::size_t bytes) {
  while (held_.size() - begin_ < bytes) {
    if (held_.size() - begin_ > kMaxXmlTreeBytes) {
      fault_ = {DiagnosticCode::size_element, {{"most", std::to_string(kMaxXmlTreeBytes >> 20)}}};
      return false;
    }
    held_.erase(0, begin_);
    begin_ = 0;
    const std::size_t before = held_.size();
    held_.resize(before + kStepBytes);
    const std::size_t got = lines_.read(held_.data() + before, kStepBytes);
    held_.resize(before + got);
    if (got > 0) continue;
    fault_ = lines_.fault();
    return false;
  }
  return true;
}

// Offsets count from begin_. Where `what` ends; npos: it does not come.
std::size_t XmlElements::find(std::string_view what, std::size_t from) {
  for (;;) {
    const std::string_view all = std::string_view(held_).substr(begin_);
    const std::size_t found = all.find(what, from);
    if (found != all.npos) return found + what.size();
    from = std::max(from, all.size() - std::min(all.size(), what.size()));
    if (!has(all.size() + 1)) return std::string_view::npos;
  }
}

// A tag's ">", which may also stand in the value of an attribute.
std::size_t XmlElements::end_of_tag(std::size_t from) {
  for (char quote = 0; has(from + 1); ++from) {
    const char c = held_[begin_ + from];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return from + 1;
    }
  }
  return std::string_view::npos;
}

// Behind the tag, comment, CDATA or instruction at `at`.
std::size_t XmlElements::end_of_markup(std::size_t at) {
  constexpr std::string_view kPairs[][2] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  has(at + kPairs[1][0].size());
  const std::string_view rest = std::string_view(held_).substr(begin_ + at);
  for (const auto& [open, close] : kPairs) {
    if (rest.starts_with(open)) return find(close, at + open.size());
  }
  return end_of_tag(at);
}

std::size_t XmlElements::end_of_element(std::string_view name, std::size_t behind_tag) {
  std::size_t open = 1;
  for (std::size_t at = behind_tag; open > 0;) {
    at = find("<", at);
    const std::size_t end = at == kNone.npos ? at : end_of_markup(at - 1);
    if (end == kNone.npos) return end;
    const std::string_view tag = std::string_view(held_).substr(begin_ + at - 1, end - at + 1);
    at = end;
    if (name_of_tag(tag) != name) continue;
    if (tag.starts_with("</")) {
      --open;
    } else if (!tag.ends_with("/>")) {
      ++open;
    }
    if (open == 0) return end;
  }
  return kNone.npos;
}

void XmlElements::read_declaration(std::string_view declaration) {
  const std::size_t at = declaration.find("encoding=");
  if (at == declaration.npos || at + 10 > declaration.size()) return;
  const std::string_view value = declaration.substr(at + 10);
  charset_ = lower_ascii(value.substr(0, value.find(declaration[at + 9])));
}

void XmlElements::drop(std::size_t bytes) {
  const std::string_view gone = std::string_view(held_).substr(begin_, bytes);
  line_ += static_cast<std::size_t>(std::count(gone.begin(), gone.end(), '\n'));
  begin_ += gone.size();
}

bool XmlElements::next(XmlElement& element) {
  drop(given_);
  given_ = 0;
  for (;;) {
    const std::size_t at = find("<", 0);
    if (at == kNone.npos) return false;
    drop(at - 1);
    const std::size_t end = end_of_markup(0);
    if (end == kNone.npos) return false;
    const std::string tag = held_.substr(begin_, std::min<std::size_t>(end, 256));
    if (tag.starts_with("<?xml ")) read_declaration(tag);
    const auto name = std::find(names_.begin(), names_.end(), name_of_tag(tag));
    if (name == names_.end() || tag.starts_with("</")) {
      drop(end);
      continue;
    }
    const bool is_empty = held_[begin_ + end - 2] == '/';
    const std::size_t whole = is_empty ? end : end_of_element(*name, end);
    if (whole == kNone.npos) {
      if (fault_.empty()) fault_ = {DiagnosticCode::xml_cut, {{"element", std::string(*name)}}};
      return false;
    }
    given_ = whole;
    element = {*name, std::string_view(held_).substr(begin_, whole), line_};
    return true;
  }
}

}  // namespace glane
