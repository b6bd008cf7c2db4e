// Records: what a feed, a table or a mailbox holds many of, field by field as they were written.
// Made by this room, read by the page room. All strings are valid UTF-8, empty where not stated.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace glane {

struct FeedItem {
  std::string title;                 // markup
  std::string url;                   // of the page that it announces
  std::string id;                    // its guid (RSS) or id (Atom)
  std::vector<std::string> authors;  // names
  std::string published;             // dates as written
  std::string updated;
  std::vector<std::string> categories;
  std::string text;   // the whole one before a summary
  bool html = false;  // the text is markup
  std::string feed_title;
  std::string language;  // of the feed
};

struct TableRow {
  std::vector<std::pair<std::string, std::string>> fields;  // name of the column, value
};

struct MailMessage {
  std::string author;  // the name, else what is before the "@" of the address
  std::string subject;
  std::string date;        // as written
  std::string newsgroups;  // "fr.rec.velo,fr.test"
  std::string id;          // the Message-ID without "<>"
  std::string thread;      // id of the message that began the thread; empty on that one itself
  std::string answers;     // author of the message answered, where it came not long before
  int position = 0;        // how many messages of its thread came before it; 0: the first
  std::string text;
  bool html = false;  // the text is markup
};

}  // namespace glane
