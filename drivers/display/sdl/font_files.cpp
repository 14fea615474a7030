#include "drivers/display/sdl/font_files.h"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <utility>

namespace qiming::drivers {
namespace {

constexpr const char* text_family = "Noto Sans CJK SC";
constexpr const char* icon_family = "Material Icons";

// fontconfig gives the nearest font it has; only the family that was asked for will do.
std::optional<FontFile> find(FcConfig* config, const char* family, int weight, const char* format) {
    FcPattern* wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(wanted, FC_WEIGHT, weight);
    FcPatternAddString(wanted, FC_FONTFORMAT, reinterpret_cast<const FcChar8*>(format));
    FcObjectSet* fields =
        FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, static_cast<char*>(nullptr));
    FcFontSet* fonts = FcFontList(config, wanted, fields);
    std::optional<FontFile> found;
    for (int at = 0; at < fonts->nfont && !found; ++at) {
        FcChar8* path = nullptr;
        int face = 0;
        if (FcPatternGetString(fonts->fonts[at], FC_FILE, 0, &path) == FcResultMatch &&
            FcPatternGetInteger(fonts->fonts[at], FC_INDEX, 0, &face) == FcResultMatch) {
            FontFile file{MappedFile::of(reinterpret_cast<const char*>(path)), face};
            if (file.bytes.data() != nullptr) {
                found = std::move(file);
            }
        }
    }
    FcFontSetDestroy(fonts);
    FcObjectSetDestroy(fields);
    FcPatternDestroy(wanted);
    return found;
}

}  // namespace

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) {
        munmap(const_cast<unsigned char*>(data_), size_);
    }
}

MappedFile MappedFile::of(const std::string& path) {
    MappedFile file;
    const int handle = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about {};
    if (handle >= 0 && fstat(handle, &about) == 0 && about.st_size > 0) {
        const auto size = static_cast<std::size_t>(about.st_size);
        void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0);
        if (bytes != MAP_FAILED) {
            file.data_ = static_cast<const unsigned char*>(bytes);
            file.size_ = size;
        }
    }
    if (handle >= 0) {
        close(handle);
    }
    return file;
}

tl::expected<FontFiles, DisplayFault> find_fonts() {
    FcConfig* config = FcInitLoadConfigAndFonts();
    auto regular = find(config, text_family, FC_WEIGHT_REGULAR, "CFF");
    auto bold = find(config, text_family, FC_WEIGHT_BOLD, "CFF");
    auto icons = find(config, icon_family, FC_WEIGHT_REGULAR, "TrueType");
    FcConfigDestroy(config);
    if (!regular || !bold) {
        return tl::unexpected(DisplayFault{"The font Noto Sans CJK SC is not installed, in regular and bold.",
                                           "Install the package fonts-noto-cjk."});
    }
    if (!icons) {
        return tl::unexpected(DisplayFault{"The font Material Icons is not installed.",
                                           "Install the package fonts-material-design-icons-iconfont."});
    }
    return FontFiles{std::move(*regular), std::move(*bold), std::move(*icons)};
}

}  // namespace qiming::drivers
