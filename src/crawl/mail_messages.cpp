#include "crawl/mail_messages.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/header_fields.hpp"
#include "crawl/mailbox_separator.hpp"
#include "crawl/mime.hpp"

namespace glane {

namespace {

constexpr std::size_t kMaxKnown = 50'000;  // messages remembered: an answer comes soon
constexpr std::size_t kMaxIdBytes = 998;   // a line of mail (RFC 5322, 2.1.1)
constexpr std::size_t kMaxNameBytes = 300;
constexpr std::size_t kHeadBytes = 16u << 10;  // of a message, where its fields are looked for

// "Jean <jean@exemple.fr>", "jean@exemple.fr (Jean)", "jean@exemple.fr", and "jean at exemple.fr"
// as Mailman's archives write addresses.
std::string name_of_author(std::string_view written) {
  std::string name = decode_header(written);
  if (const std::size_t address = name.rfind('<'); address != std::string::npos && address > 0) {
    name.resize(address);
  } else if (const std::size_t open = name.find('('); open != std::string::npos) {
    name = name.substr(open + 1, name.rfind(')') - open - 1);
  } else {
    name = name.substr(name.find_first_not_of('<') == 1 ? 1 : 0);
    name = name.substr(0, std::min(name.find('@'), name.find(" at ")));
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
  void read_page(const SavedPage& page, const HeaderFields& fields, Origin origin);
  void add_line(std::string_view text, std::uint64_t bytes, bool in_box);
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
  if (too_long_)
    return output_.report(origin, Severity::failed, page_too_large(DiagnosticCode::size_message));
  MemorySource memory(message_);
  LineReader lines(memory);
  HeaderFields fields;
  if (!fields.read(lines))
    return output_.report(origin, Severity::failed, DiagnosticCode::mail_fields);
  const std::string_view body = std::string_view(message_).substr(lines.offset());
  if (std::optional<SavedPage> page = read_saved_page(fields, body))
    return read_page(*page, fields, origin);
  MailText text = read_mime_text(fields, body);
  if (text.text.empty())
    return output_.report(origin, Severity::skipped, DiagnosticCode::mail_empty);

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

// A web page that a browser saved, in the form of a message (MHTML).
void Mailbox::read_page(const SavedPage& page, const HeaderFields& fields, Origin origin) {
  origin.saved_url = page.url;
  origin.charset = page.charset;
  origin.media_type = page.media_type;
  if (const auto date = read_date(fields.value("date"), origin.crawled)) origin.crawled = *date;
  MemorySource bytes(page.bytes);
  output_.read(bytes, origin);
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
  bool after_blank = true;
  bool box = false;
  Origin origin = origin_;
  bool any = false;
  for (std::uint64_t offset = lines_.offset(); lines_.next(line, kMaxPageBytes);
       offset = lines_.offset()) {
    const bool is_blank = line.bytes == 0 || trim(line.text).empty();
    if (!any && is_blank) continue;
    // Looking ahead moves what the line is a view of.
    const bool from = (box || !any) && line.text.starts_with("From");
    const std::string held(from ? line.text : std::string_view());
    if (from && parts_messages(held, after_blank, lines_.peek(kHeadBytes))) {
      if (any) emit_message(origin);
      origin = origin_.at(std::to_string(offset));
      origin.url.clear();
      message_.clear();
      too_long_ = false;
      any = box = after_blank = true;
      continue;
    }
    any = true;
    after_blank = is_blank;
    add_line(from ? held : line.text, line.bytes, box);
  }
  if (any) emit_message(origin);
  if (!lines_.fault().empty()) output_.report(origin_, Severity::failed, lines_.fault());
}

void Mailbox::add_line(std::string_view text, std::uint64_t bytes, bool in_box) {
  too_long_ = too_long_ || message_.size() + bytes >= kMaxPageBytes;
  if (too_long_) return message_.clear();
  // What a mailbox writes for a line that begins as its separators do.
  if (in_box && text.starts_with(">From ")) text.remove_prefix(1);
  (message_ += text) += '\n';
}

}  // namespace

bool opens_mail(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  if (has_form_of_separator(trim(line)))
    return parts_messages(trim(line), true, head.substr(std::min(line.size() + 1, head.size())));
  if (!opens_mail_header(head)) return false;
  MemorySource memory(head);
  LineReader lines(memory);
  HeaderFields fields;
  fields.read(lines);
  const auto has = [&](std::string_view name) { return !fields.value(name).empty(); };
  // Office saves pages as mail of nobody.
  const bool saved_page =
      has("mime-version") &&
      lower_ascii(fields.value("content-type")).starts_with("multipart/related");
  const int others = has("subject") + has("message-id") + has("date");
  return saved_page || others == 3 || (has("from") && others > 0);
}

void read_mail_messages(LineReader& lines, const Origin& origin, PageOutput& output) {
  Mailbox(lines, origin, output).read();
}

}  // namespace glane
