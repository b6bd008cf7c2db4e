// Makes a page of any engine of the table, out of the selectors that it is known by.
#pragma once

#include <string>
#include <string_view>

#include "page/posts/post_engines.hpp"

namespace glane::test {

struct Element {
  std::string open, close;
};

// The first alternative of a list of selectors; of what is around an element, that one.
inline std::string_view first_of(std::string_view selectors) {
  constexpr std::string_view kAround = ":has(> ";
  const std::string_view first = selectors.substr(0, selectors.find(','));
  return first.starts_with(kAround)
             ? first.substr(kAround.size(), first.size() - kAround.size() - 1)
             : first;
}

inline std::string with_number(std::string_view written, std::string_view number) {
  std::string out(written);
  if (const std::size_t at = out.find("{n}"); at != out.npos) out.replace(at, 3, number);
  return out;
}

// "li.comment#c7" -> <li class="comment" id="c7">; without a tag an element of the name `usual`.
inline Element element_of(std::string_view step, std::string_view usual) {
  std::size_t end = std::min(step.find_first_of(".#["), step.size());
  const std::string tag(end == 0 ? usual : step.substr(0, end));
  std::string classes, rest;
  while (end < step.size()) {
    const char kind = step[end];
    const std::size_t begin = end + 1;
    end = std::min(step.find_first_of(kind == '[' ? "]" : ".#[", begin), step.size());
    std::string part(step.substr(begin, end - begin));
    if (kind == '.') classes += (classes.empty() ? "" : " ") + part;
    if (kind == '#') rest += " id='" + part + "'";
    if (kind != '[') continue;
    ++end;
    if (const std::size_t sign = part.find_first_of("*~"); sign != part.npos) part.erase(sign, 1);
    rest += " " + part;
  }
  if (!classes.empty()) rest += " class='" + classes + "'";
  Element made{"<" + tag + rest + ">", "</" + tag + ">"};
  // Cells stand in tables, and tables hold nothing but cells.
  if (tag == "td") made = {"<table><tr>" + made.open, made.close + "</tr></table>"};
  if (tag == "tr") made = {"<table>" + made.open + "<td>", "</td>" + made.close + "</table>"};
  if (tag == "table") made = {made.open + "<tr><td>", "</td></tr>" + made.close};
  return made;
}

// Nested elements for "dt.head a": one in the other.
inline Element nested(std::string_view path, std::string_view usual) {
  Element all;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find(' '), path.size());
    const std::string_view step = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (step.empty()) continue;
    const Element one = element_of(step, usual);
    all = {all.open + one.open, one.close + all.close};
  }
  return all;
}

class EnginePage {
 public:
  explicit EnginePage(const PostEngine& engine) : engine_(engine) {
    const std::string_view post = first_of(engine.post);
    const std::size_t last = post.rfind(' ');
    outer_ = nested(last == post.npos ? "" : post.substr(0, last), "div");
    post_ = post.substr(last == post.npos ? 0 : last + 1);
  }

  // A topic, or an article, with posts 101 and 102.
  std::string html(std::string_view text) const {
    std::string page =
        "<!doctype html><html lang=fr><head><title>Le pont de pierre</title></head>"
        "<body><h1>Le pont de pierre</h1>";
    if (!engine_.topic) page += "<article><p>Le pont est fermé, dit la mairie.</p></article>";
    page += outer_.open;
    page += post("101", "Octave", "12 juin 2007, 10:22", std::string(text) + " rouvre lundi.");
    page +=
        post("102", "Peggy10", "12 juin 2007, 11:05", "Et les voitures de " + std::string(text));
    return page + outer_.close + "</body></html>";
  }

 private:
  // What a selector finds in a post; where it is the post itself, bare words.
  std::string part(std::string_view selectors, std::string_view number, std::string_view words,
                   std::string_view usual) const {
    const std::string_view path = first_of(selectors);
    const bool itself = path == first_of(engine_.post) || path == post_.substr(0, post_.find('.'));
    const Element made = itself ? Element() : nested(with_number(path, number), usual);
    return made.open + std::string(words) + made.close + " ";
  }

  std::string post(std::string_view number, std::string_view author, std::string_view date,
                   std::string_view words) const {
    const Element post = element_of(with_number(post_, number), "div");
    const std::string anchor = "<a name='p" + std::string(number) + "'></a>";
    const std::string head =
        part(engine_.author, number, author, "span") + part(engine_.date, number, date, "span");
    switch (engine_.place) {
      case PostPlace::around:
        return "<div>" + anchor + head + post.open + std::string(words) + post.close + "</div>";
      case PostPlace::siblings:
        return post.open + anchor + head + post.close + part(engine_.text, number, words, "div");
      case PostPlace::element:
        break;
    }
    return post.open + anchor + head + part(engine_.text, number, words, "div") + post.close;
  }

  const PostEngine& engine_;
  Element outer_;
  std::string_view post_;  // the last step of the first selector of posts
};

}  // namespace glane::test
