#include "french/analyzer.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"
#include "french/characters.hpp"
#include "french/letters.hpp"
#include "french/scanner.hpp"
#include "french/stemmer.hpp"
#include "french/web_words.hpp"
#include "french/word_splitter.hpp"

namespace glane {

namespace {

// Natural text repeats short chunks; long ones are rarely met twice.
constexpr std::size_t kMaxCachedChunk = 48;
// About 200 MB; a corpus of 10 GB stays below with its usual vocabulary.
constexpr std::size_t kMaxCacheEntries = 1'000'000;

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

struct CachedPiece {
  const Word* word;
  std::uint32_t begin;
  std::uint32_t end;
  bool alternative;
};

struct CachedChunk {
  std::vector<CachedPiece> pieces;
  std::vector<JoinedTokens> joined;
};

std::string without_spaces_and_commas(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (c >= '0' && c <= '9') digits += c;
    if (c == ',' || c == '.') digits += '.';
  }
  return digits;
}

// Byte ranges of the words of a run without spaces, by ICU's dictionaries.
std::vector<std::pair<std::size_t, std::size_t>> segment_complex(std::string_view run) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, run.data(), static_cast<std::int64_t>(run.size()), &status);
  if (U_FAILURE(status)) return {{0, run.size()}};
  breaks->setText(&text, status);
  std::int32_t begin = breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    words.emplace_back(begin, end);
    begin = end;
  }
  utext_close(&text);
  return words;
}

}  // namespace

struct FrenchAnalyzer::Data {
  StopWords stop_words;
  Stemmer stemmer;
  std::unordered_map<std::string, Word, StringHash, std::equal_to<>> words;  // by form
  std::unordered_map<std::string, CachedChunk, StringHash, std::equal_to<>> chunks;

  const Word& intern(std::string_view form) {
    form = cut_utf8(form, kMaxFormBytes);
    const auto known = words.find(form);
    if (known != words.end()) return known->second;
    Word word;
    word.form = form;
    word.folded = fold_accents(form);
    WordClasses classes = stemmer.classes(word.form, word.folded);
    word.stem = std::move(classes.usual);
    word.second_stem = std::move(classes.second);
    word.stop_word = stop_words.contains(word.form, word.folded);
    return words.emplace(word.form, std::move(word)).first->second;
  }

  CachedChunk make_chunk(std::string_view chunk) {
    CachedChunk made;
    const SplitChunk split = split_chunk(chunk);
    std::vector<std::size_t> token_of_piece;
    for (const Piece& piece : split.pieces) {
      const auto begin = static_cast<std::uint32_t>(piece.begin);
      const auto end = static_cast<std::uint32_t>(piece.end);
      token_of_piece.push_back(made.pieces.size());
      made.pieces.push_back({&intern(piece.form), begin, end, false});
      for (const std::string& form : piece.also) {
        made.pieces.push_back({&intern(form), begin, end, true});
      }
    }
    for (const JoinedForm& joined : split.joined) {
      made.joined.push_back({&intern(joined.form), token_of_piece[joined.first], joined.count});
    }
    return made;
  }

  const CachedChunk& split_cached(std::string_view chunk, CachedChunk& uncached) {
    if (chunk.size() > kMaxCachedChunk) return uncached = make_chunk(chunk);
    const auto known = chunks.find(chunk);
    if (known != chunks.end()) return known->second;
    return chunks.emplace(std::string(chunk), make_chunk(chunk)).first->second;
  }
};

FrenchAnalyzer::FrenchAnalyzer(StopWords stop_words) : data_(std::make_unique<Data>()) {
  data_->stop_words = std::move(stop_words);
}
FrenchAnalyzer::~FrenchAnalyzer() = default;
FrenchAnalyzer::FrenchAnalyzer(FrenchAnalyzer&&) noexcept = default;

const StopWords& FrenchAnalyzer::stop_words() const {
  return data_->stop_words;
}

const Word& FrenchAnalyzer::word_of(const std::string& form) {
  return data_->intern(form);
}

void FrenchAnalyzer::analyze(std::string_view text, Analysis& out) {
  out.tokens.clear();
  out.joined.clear();
  if (data_->words.size() + data_->chunks.size() > kMaxCacheEntries) {
    data_->chunks.clear();
    data_->words.clear();
  }
  std::uint32_t position = 0;
  const auto add = [&](const Word& word, std::size_t begin, std::size_t end, bool alternative) {
    if (!alternative) ++position;
    out.tokens.push_back({&word, begin, end, position, alternative});
  };

  CachedChunk uncached;
  for (Chunk chunk = next_chunk(text, 0); chunk.begin < text.size();
       chunk = next_chunk(text, chunk.end)) {
    const std::string_view bytes = text.substr(chunk.begin, chunk.end - chunk.begin);
    switch (chunk.kind) {
      case ChunkKind::words: {
        const CachedChunk& split = data_->split_cached(bytes, uncached);
        const std::size_t first = out.tokens.size();
        for (const CachedPiece& piece : split.pieces) {
          add(*piece.word, chunk.begin + piece.begin, chunk.begin + piece.end, piece.alternative);
        }
        for (const JoinedTokens& joined : split.joined) {
          out.joined.push_back({joined.word, first + joined.first, joined.count});
        }
        break;
      }
      case ChunkKind::host: {
        const std::vector<std::string> forms = match_host(decode_letters(bytes), true);
        for (std::size_t i = 0; i < forms.size(); ++i) {
          add(data_->intern(forms[i]), chunk.begin, chunk.end, i > 0);
        }
        break;
      }
      case ChunkKind::grouped:
        add(data_->intern(without_spaces_and_commas(bytes)), chunk.begin, chunk.end, false);
        break;
      case ChunkKind::emoji: {
        std::string form(bytes);
        for (std::size_t at = form.find("\uFE0F"); at != std::string::npos;
             at = form.find("\uFE0F")) {
          form.erase(at, 3);
        }
        if (!form.empty()) add(data_->intern(form), chunk.begin, chunk.end, false);
        break;
      }
      case ChunkKind::complex:
        for (const auto& [begin, end] : segment_complex(bytes)) {
          const std::string form = normalize_word(bytes.substr(begin, end - begin));
          add(data_->intern(form), chunk.begin + begin, chunk.begin + end, false);
        }
        break;
    }
  }
}

}  // namespace glane
