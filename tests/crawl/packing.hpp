// Packs what the readers of archives unpack, by the libraries' own writers. Called by the tests.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glane {

// in: window  16 + MAX_WBITS: gzip, MAX_WBITS: zlib, -MAX_WBITS: deflate
inline std::string gzip(std::string_view bytes, int window = 16 + MAX_WBITS) {
  z_stream stream{};
  ::deflateInit2(&stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string packed(::deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  ::deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  ::deflateEnd(&stream);
  return packed;
}

inline std::string zstd(std::string_view bytes, std::string_view dictionary = "") {
  ZSTD_CCtx* context = ::ZSTD_createCCtx();
  std::string packed(::ZSTD_compressBound(bytes.size()), '\0');
  packed.resize(::ZSTD_compress_usingDict(context, packed.data(), packed.size(), bytes.data(),
                                          bytes.size(), dictionary.data(), dictionary.size(), 6));
  ::ZSTD_freeCCtx(context);
  return packed;
}

inline std::string brotli(std::string_view bytes) {
  std::string packed(::BrotliEncoderMaxCompressedSize(bytes.size()) + 64, '\0');
  std::size_t size = packed.size();
  ::BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                          reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                          reinterpret_cast<std::uint8_t*>(packed.data()));
  packed.resize(size);
  return packed;
}

using Members = std::vector<std::pair<std::string, std::string>>;  // names and bytes

// in: format  "ustar", "zip", "raw"; filter  "", "xz", "bzip2"
inline std::string archive_of(const Members& members, const char* format, const char* filter = "") {
  std::string packed(1u << 20, '\0');
  for (const auto& member : members) packed.resize(packed.size() + member.second.size() + 4096);
  std::size_t used = 0;
  archive* writer = ::archive_write_new();
  ::archive_write_set_format_by_name(writer, format);
  if (*filter != '\0') ::archive_write_add_filter_by_name(writer, filter);
  ::archive_write_set_bytes_in_last_block(writer, 1);
  ::archive_write_open_memory(writer, packed.data(), packed.size(), &used);
  for (const auto& [name, bytes] : members) {
    archive_entry* entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, name.c_str());
    ::archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    ::archive_entry_set_filetype(entry, AE_IFREG);
    ::archive_entry_set_perm(entry, 0644);
    ::archive_entry_set_mtime(entry, 1'657'878'300, 0);  // 2022-07-15T09:45Z
    ::archive_write_header(writer, entry);
    ::archive_write_data(writer, bytes.data(), bytes.size());
    ::archive_entry_free(entry);
  }
  ::archive_write_close(writer);
  ::archive_write_free(writer);
  packed.resize(used);
  return packed;
}

}  // namespace glane
