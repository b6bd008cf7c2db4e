#include "crawl/mail_messages.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/header_fields.hpp"
#include "crawl/mime.hpp"

namespace glane {

namespace {

constexpr std::size_t kMaxKnown = 50'000;  // messages remembered: an answer comes soon
constexpr std::size_t kMaxIdBytes = 998;   // a line of mail (RFC 5322, 2.1.1)
constexpr std::size_t kMaxNameBytes = 300;

bool is_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 &&
         line.substr(0, colon).find_first_of(" \t<>/\"") == std::string_view::npos;
}

// "Jean <jean@exemple.fr>", "jean@exemple.fr (Jean)", "jean@exemple.fr".
std::string name_of_author(std::string_view written) {
  std::string name = decode_header(written);
  if (const std::size_t address = name.rfind('<'); address != std::string::npos && address > 0) {
    name.resize(address);
  } else if (const std::size_t open = name.find('('); open != std::string::npos) {
    name = name.substr(open + 1, name.rfind(')') - open - 1);
  } else {
    name = name.substr(name.find_first_not_of('<') == 1 ? 1 : 0);
    name = name.substr(0, name.find('@'));
  }
  std::erase(name, '"');
  return squeeze_blanks(cut_utf8(name, kMaxNameBytes));
}

// The ids of "<a@b> <c@d>".
std::vector<std::string> read_ids(std::string_view written) {
  std::vector<std::string> ids;
  for (std::size_t at = written.find('<'); at != std::string_view::npos;
       at = written.find('<', at)) {
    const std::size_t end = written.find('>', at);
    if (end == std::string_view::npos) break;
    const std::string id = repair_utf8(trim(written.substr(at + 1, end - at - 1)));
    if (!id.empty() && id.size() <= kMaxIdBytes) ids.push_back(id);
    at = end;
  }
  return ids;
}

// The line that parts the messages of a mailbox: "From jean@exemple.fr Tue Mar  3 10:12:00 1998",
// in archives of Usenet "From -1234567890" or "From " alone. "From what I know" is text.
bool is_separator(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  const std::string_view rest = trim(line.substr(5));
  const std::size_t colon = rest.find(':');
  const bool timed = colon != rest.npos && colon > 0 && colon + 1 < rest.size() &&
                     is_ascii_digit(rest[colon - 1]) && is_ascii_digit(rest[colon + 1]);
  return timed || rest.find_first_of(" \t") == rest.npos;
}

class Mailbox {
 public:
  Mailbox(LineReader& lines, const Origin& origin, PageOutput& output)
      : lines_(lines), origin_(origin), output_(output) {}

  void read();

 private:
  struct Known {
    std::string author;
    std::string root;
  };

  void emit_message(const Origin& origin);
  void place_in_thread(const std::vector<std::string>& ids, MailMessage& message);
  std::string root_of(const std::vector<std::string>& ids) const;

  LineReader& lines_;
  const Origin& origin_;
  PageOutput& output_;
  std::string message_;
  bool too_long_ = false;
  std::unordered_map<std::string, Known> known_;      // by Message-ID
  std::unordered_map<std::string, int> thread_size_;  // by root
};

// The thread that the message answered is known to be of; else what its answer says began it.
std::string Mailbox::root_of(const std::vector<std::string>& ids) const {
  for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
    if (const auto found = known_.find(*id); found != known_.end()) return found->second.root;
  }
  return ids.empty() ? "" : ids.front();
}

void Mailbox::emit_message(const Origin& origin) {
  if (too_long_) return output_.report(origin, Severity::failed, "a message " + page_too_large());
  MemorySource memory(message_);
  LineReader lines(memory);
  HeaderFields fields;
  if (!fields.read(lines))
    return output_.report(origin, Severity::failed, "too many header fields");
  MailText text = read_mime_text(fields, std::string_view(message_).substr(lines.offset()));
  if (text.text.empty()) return output_.report(origin, Severity::skipped, "a message without text");

  const std::vector<std::string> own = read_ids(fields.value("message-id"));
  std::vector<std::string> ids = read_ids(fields.value("references"));
  for (std::string& id : read_ids(fields.value("in-reply-to"))) ids.push_back(std::move(id));
  MailMessage message;
  message.author = name_of_author(fields.value("from"));
  message.subject = decode_header(fields.value("subject"));
  message.date = decode_header(fields.value("date"));
  message.newsgroups = decode_header(fields.value("newsgroups"));
  if (!own.empty()) message.id = own.front();
  message.text = std::move(text.text);
  message.html = text.html;
  std::erase(ids, message.id);  // nothing answers itself
  place_in_thread(ids, message);
  output_.add_record(std::move(message), origin);
}

// in: ids  of the messages that it answers, the nearest last
void Mailbox::place_in_thread(const std::vector<std::string>& ids, MailMessage& message) {
  message.thread = root_of(ids);
  const std::string& root = message.thread.empty() ? message.id : message.thread;
  if (!ids.empty()) {
    if (const auto found = known_.find(ids.back()); found != known_.end()) {
      message.answers = found->second.author;
    }
  }
  int position = message.thread.empty() ? 0 : 1;
  if (!root.empty()) {
    int& size = thread_size_[root];
    position = std::max(position, size);
    size = position + 1;
    if (!message.id.empty()) known_[message.id] = {message.author, root};
  }
  if (!message.thread.empty()) message.position = position;
  if (known_.size() > kMaxKnown) known_.clear();
  if (thread_size_.size() > kMaxKnown) thread_size_.clear();
}

void Mailbox::read() {
  FileLine line;
  bool blank_before = true;
  bool box = lines_.peek(5) == "From ";
  Origin origin = origin_;
  bool any = false;
  for (std::uint64_t offset = lines_.offset(); lines_.next(line, kMaxPageBytes);
       offset = lines_.offset()) {
    if (box && blank_before && is_separator(line.text)) {
      if (any) emit_message(origin);
      origin = origin_.at(std::to_string(offset));
      origin.url.clear();
      message_.clear();
      too_long_ = false;
      any = true;
      continue;
    }
    any = true;
    blank_before = line.bytes == 0 || line.text.empty();
    too_long_ = too_long_ || message_.size() + line.bytes >= kMaxPageBytes;
    if (too_long_) {
      message_.clear();
      continue;
    }
    std::string_view text = line.text;
    // What a mailbox writes for a line that begins as its separators do.
    if (box && text.starts_with(">From ")) text.remove_prefix(1);
    (message_ += text) += '\n';
  }
  if (any) emit_message(origin);
  if (!lines_.fault().empty()) output_.report(origin_, Severity::failed, lines_.fault());
}

}  // namespace

bool opens_mail(std::string_view head) {
  std::string_view rest = head.substr(0, 16u << 10);
  const bool box = rest.starts_with("From ");
  bool from = false;
  bool told = false;
  for (bool first = true; !rest.empty(); first = false) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view written = rest.substr(0, end);
    const std::string_view line = trim(written);
    const bool folded = rest.front() == ' ' || rest.front() == '\t';
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (first && box) {
      if (!is_separator(written)) return false;
      continue;
    }
    if (line.empty()) break;
    if (!folded && !is_field(line) && !line.starts_with(">From ")) return false;
    const std::string lower = lower_ascii(line.substr(0, 12));
    from = from || lower.starts_with("from:");
    told = told || lower.starts_with("subject:") || lower.starts_with("message-id:") ||
           lower.starts_with("date:");
  }
  return from && told;
}

void read_mail_messages(LineReader& lines, const Origin& origin, PageOutput& output) {
  Mailbox(lines, origin, output).read();
}

}  // namespace glane
