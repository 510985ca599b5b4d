"""Names as they are compared, and words that look like a slip of another word.

There is no dictionary on an office PC, so the words that names of Perangkat Daerah are made of stand here (PP 18/2016
and the nomenclature of its ministries), with words that differ from one of them by a letter and mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from orgeditor.model.kinds import UnitCategory
from orgeditor.model.renaming import folded

ALIKE = 85.0
"""Per cent of two folded names that must agree for one to be a spelling of the other."""
SHORTEST = 6
"""Letters of a word below which a letter more or less makes another word."""

_PLACE = re.compile(
    r"\b(?:puskesmas|kabupaten|kota|provinsi|kecamatan|kelurahan|desa|distrik|nagari|kampung|wilayah|cabang|pasar|terminal"
    r"|pelabuhan|stasiun|samsat|upt[db]?)\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""Words before the name of a place, which is none that others know: "UPTD Puskesmas Karang Anyar"."""
PROPER = frozenset({UnitCategory.KECAMATAN, UnitCategory.KELURAHAN, UnitCategory.HOSPITAL})
"""Bodies that bear the name of a place or a person after the first word."""

_WORD = re.compile(r"[^\W\d_]+")
_OTHER = re.compile(r"[\W_]+")

KNOWN = frozenset(
    """
    adat administrasi advokasi agama akuntabilitas akuntansi anak anggaran aparatur apotek arsip asesmen
    aset asisten asistensi asuhan atas badan bagan bagian bahan bahari balai balitbang bandar bandara bangsa
    bangsal bangunan banjar bantuan bapenda bappeda bappelitbangda barang batang bawah bawang bela belanja
    bencana beras berencana berita berusaha besar biasa bidan bidang bina biro budaya budidaya bumi bupati
    cabang cadangan camat catatan cipta daerah dalam damkar dampak dana dasar data demokrasi deputi desa
    desain destinasi dewan dinas direktorat disdukcapil distribusi distrik dokumen dokumentasi dukcapil
    ekologi ekonomi ekosistem elektronik elektronika energi evakuasi evaluasi fakultas farmasi fasilitas
    fasilitasi fisik formasi forum fungsi fungsional gedong gedung genangan geolog geologi gizi gubernur
    guru hak halal hasil hayati hewan hidup hortikultura hubungan hukum hutan ikatan iklim inap indonesia
    industri informasi informatika infrastruktur inovasi inspektorat inspektur instalasi instansi
    instansional integrasi intelijen internasional investasi irigasi jabatan jalan jaminan jaringan jasa
    jawatan jembatan jenis jiwa jurusan kabupaten kampung kantor karya kawasan keagamaan keamanan kearsipan
    kebakaran kebanggaan kebangsaan keberatan kebersihan kebidanan kebijakan kebinamargaan kebudayaan kebun
    kebutuhan kecacatan kecamatan kecelakaan kecil kedaruratan kegiatan keguruan kehumasan kehutanan
    kejaksaan kejayaan kejuruan kekayaan kelapa kelautan kelayan kelembagaan kelestarian kelompok keluarga
    kelurahan kemakmuran kemasyarakatan kementerian kemiskinan kemitraan kenangan kencana kendaraan kepala
    kepegawaian kepemudaan kependudukan keperawatan kepolisian keprotokolan kerajinan keraton kerja
    kerjasama kerumahtanggaan kesamaan kesatuan kesbangpol kesehatan kesejahteraan keselamatan kesenian
    kesetaraan ketahanan ketatalaksanaan ketatausahaan ketenagakerjaan ketenagalistrikan ketenteraman
    ketentraman keterampilan keterpaduan ketertiban ketuhanan keuangan keudaraan keutuhan kimia klinik
    kolegial komisi komite komunikasi konservasi konstruksi konsultan konsultansi konsultasi konsultatif
    konsumen konsumsi koordinasi koordinatif koordinator koperasi korban korupsi kota kredit kualitas
    kultural kurban laboratorium lahan laksana lalu lampung lanjut latihan laut layanan lembaga lepas
    lingkungan linmas lintas listrik litbang litigasi logistik lokal luar lurah mahkamah makanan manajemen
    manusia margasatwa masyarakat mekanisme melati menengah menteri metrologi mikro militer mineral mitigasi
    modal moneter museum mutasi mutu narkotik narkotika nasional negara negeri nelayan niaga nilai
    nonlitigasi nuklir obat objek olah olahraga operasi operasional organisasi otonomi pada pajak pangan
    pantai panti papan paras pariwisata parlemen pasar pasien patroli pegawai pekerja pekerjaan pelabuhan
    pelajaran pelaksana pelaksanaan pelapor pelaporan pelatihan pelayan pelayanan pelayaran pelestarian
    peliharaan pelindung pelopor pemadam pemadaman pemakaman pemakmuran pemanfaatan pemantapan pemantauan
    pemasaran pemasyarakatan pembagian pembangkit pembangunan pembantuan pembelajaran pembelian pembenihan
    pembentukan pemberantasan pemberdayaan pembiayaan pembibitan pembidangan pembina pembinaan pemeliharaan
    pemeriksa pemeriksaan pemerintah pemerintahan pemetaan pemilihan pemilikan pemilu pemuda pemudi
    pemukiman pemuliaan pemulihan penanaman penanganan penanggulangan penataan penatausahaan pencairan
    pencatatan pencegahan pencemaran pendaftaran pendanaan pendapatan pendaratan pendataan pendayagunaan
    pendidikan penduduk penelitian penempatan penerangan penerbangan penerimaan penertiban pengadaan
    pengadilan pengaduan pengairan pengajian pengamanan pengangkutan pengarusutamaan pengawalan pengawas
    pengawasan pengelola pengelolaan pengeluaran pengembangan pengendali pengendalian penggerakan
    penghasilan pengkajian pengolahan pengujian pengusahaan penilaian penindakan peningkatan penjaminan
    penunjang penunjukan penyakit penyandang penyediaan penyehatan penyelamatan penyelenggaraan penyelesaian
    penyerasian penyiaran penyidik penyidikan penyimpanan penyuluh penyuluhan penyusunan peraga perairan
    peralatan perangkap perangkat perawatan perbankan perbatasan perbekalan perbendaharaan perbenihan
    perbibitan percepatan perdagangan peredaran perempuan perencana perencanaan perhubungan perikanan
    perikatan perimbangan perindustrian peringkat peristiwa perizinan perkantoran perkawinan perkebunan
    perkim perkoperasian perkotaan perlengkapan perlindungan permasalahan permodalan permukiman perniagaan
    pernikahan perpajakan perpustakaan persampahan persandian persatuan perseroan pertahanan pertamanan
    pertambangan pertanahan pertanggungjawaban pertanian perubahan perumahan perumusan perundang perundangan
    perusahaan perwakilan pesisir petani peternakan pinggir pintu pokok polisi politik polusi pondok
    populasi posisi potensi praja prasarana pratama presiden prestasi produk produksi produktivitas profesi
    program promosi propinsi protokol provinsi proyek psikolog psikologi publik pulau pusaka pusat puskesmas
    pustaka rakyat ramah rangka rantai rawat reformasi rehabilitasi reklamasi renang rencana rentan rentang
    residen resiko restorasi retribusi risiko ruang rukun rumah rumpon rumpun rumput sabang sakit sampah
    sampan sandi sanitasi sarana sarjana sasana satpol satu satuan satwa sejahtera sejarah sekolah
    sekretariat sekretaris seksi sektor sektoral sengketa seni serta setda setwan sidang sistem sosial
    sosialisasi standar standardisasi standarisasi statistik statistika strategi strategis struktur
    struktural sub subbagian subbidang sumber sungai surat susunan swadaya swasta tahanan tahapan tahunan
    taman tanah tanaman tangan tangga tanggap tangguh tanggul tata tatalaksana tatanan tawanan teknik teknis
    teknologi telaga telekomunikasi telematika tembaga tenaga tentang tera terbatas terbuka terminal ternak
    terpadu terpencil tertib tertinggal tinggi tingkat tradisi tradisional transmigrasi transportasi tugas
    tunai tunggal udara umum unggas unit universitas urusan usaha utama vektor verifikasi vertikal veteriner
    wabah wakaf wakil walikota wanita warga wartawan wasiat wawasan wilayah wirausaha wisata wiyata zakat
    """.split()
)


class Slip(NamedTuple):
    """A word of a name that looks like a slip, what it should probably read in the capitals of the word, and whether
    no other known word is as near."""

    word: str
    meant: str
    certain: bool

    def mended(self, name: str) -> str:
        """Return the name with the word put right."""
        return re.sub(rf"\b{re.escape(self.word)}\b", lambda _: self.meant, name)


@lru_cache(maxsize=16384)
def squeezed(name: str) -> str:
    """Return the letters and digits of a name alone: "Wali Kota" and "Walikota" are one."""
    return _OTHER.sub("", name.casefold())


def words_of(text: str) -> list[str]:
    return _WORD.findall(text)


def is_spelling(one: str, other: str) -> bool:
    """Whether two names look like spellings of one name.

    Not where both have a known word that the other lacks ("Bagian Hukum", "Bagian Umum"), nor with other numbers.
    """
    if squeezed(one) == squeezed(other):
        return True
    if fuzz.ratio(folded(one), folded(other), score_cutoff=ALIKE) < ALIKE:
        return False
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    words, others = set(words_of(folded(one))), set(words_of(folded(other)))
    only, only_other = words - others, others - words
    return not (only and only_other and only <= KNOWN and only_other <= KNOWN)


def best_spelling(name: str, others: Collection[str]) -> str | None:
    """Return which of some names a name looks like most, None where it looks like none of them."""
    found = process.extract(name, others, scorer=fuzz.ratio, processor=folded, score_cutoff=ALIKE, limit=3)
    return next((other for other, _, _ in found if is_spelling(name, other)), None)


@lru_cache(maxsize=16384)
def slips_in(name: str, category: UnitCategory) -> tuple[Slip, ...]:
    """Return the words of a unit's name that look like slips. A company's name is of its own making ("PDAM Tirta
    Muaro"), and so is what follows the first word where a place or a person does.
    """
    if category is UnitCategory.BUMD:
        return ()
    if category in PROPER:
        words = words_of(name)[:1]
    else:
        place = _PLACE.search(name)
        words = words_of(name[: place.end()] if place else name)
    return tuple(slip for word in dict.fromkeys(words) if (slip := slip_of(word)) is not None)


@lru_cache(maxsize=8192)
def slip_of(word: str) -> Slip | None:
    """Return what a word of a name should probably read ("Bagiann": "Bagian"), None for one that looks right."""
    low = word.casefold()
    if len(low) < SHORTEST or low in KNOWN:
        return None
    for glue in ("dan", "serta"):
        for at, rest in ((len(low) - len(glue), low[: -len(glue)]), (len(glue), low[len(glue) :])):
            if glue in (low[at:], low[:at]) and rest in KNOWN:
                return Slip(word, f"{word[:at]} {word[at:]}", True)
    if any(low.endswith(ending) and low[: -len(ending)] in KNOWN for ending in ("nya", "kan", "an", "i")):
        return None
    near = process.extract(low, _by_length(len(low)), scorer=OSA.distance, score_cutoff=1, limit=2)
    if not near:
        return None
    return Slip(word, in_capitals_of(word, near[0][0]), len(near) == 1)


def in_capitals_of(word: str, meant: str) -> str:
    """Return a word in small letters written in the capitals of another: "Bagiann", "bagian" give "Bagian"."""
    if word.isupper():
        return meant.upper()
    return meant.capitalize() if word[:1].isupper() else meant


def nearest(word: str, words: Iterable[str], most: int) -> str:
    """Return the word that differs from a word in at most `most` letters (a swap is one), "" when there is none."""
    found = process.extractOne(word, words, scorer=OSA.distance, score_cutoff=most)
    return found[0] if found is not None else ""


@lru_cache
def _by_length(length: int) -> tuple[str, ...]:
    return tuple(sorted(word for word in KNOWN if len(word) >= SHORTEST and abs(len(word) - length) <= 1))
