<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>About</name>
    <message>
        <source>orgeditor %1</source>
        <translation>orgeditor %1</translation>
    </message>
    <message>
        <source>Penyusun bagan koordinasi untuk Lampiran peraturan daerah.

Bekerja tanpa jaringan: naskah tidak pernah meninggalkan komputer ini.
Huruf: TeX Gyre Bonum (GUST Font License). Pustaka: Qt %1.</source>
        <translation>Editor of coordination charts for the annexes of regional regulations.

Works without a network: a draft never leaves this computer.
Font: TeX Gyre Bonum (GUST Font License). Library: Qt %1.</translation>
    </message>
</context>
<context>
    <name>Accessible</name>
    <message>
        <source>belum bernama</source>
        <translation>unnamed</translation>
    </message>
    <message>
        <source>Bingkai %1</source>
        <translation>Frame %1</translation>
    </message>
    <message>
        <source>%1, di bawah %2, %3 dari %4</source>
        <translation>%1, below %2, %3 of %4</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Naskah Baru…</source>
        <translation>New Draft…</translation>
    </message>
    <message>
        <source>Naskah baru, kosong atau dari templat</source>
        <translation>New draft, empty or from a template</translation>
    </message>
    <message>
        <source>Tempel Daftar…</source>
        <translation>Paste a List…</translation>
    </message>
    <message>
        <source>Naskah baru dari daftar unit yang ditempel</source>
        <translation>New draft from a list of units that is pasted</translation>
    </message>
    <message>
        <source>Naskah Perubahan dari…</source>
        <translation>Amending Draft from…</translation>
    </message>
    <message>
        <source>Salin sebuah naskah sebagai peraturan yang mengubahnya</source>
        <translation>Copy a draft as the regulation that amends it</translation>
    </message>
    <message>
        <source>Buka…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Buka naskah</source>
        <translation>Open a draft</translation>
    </message>
    <message>
        <source>Buka Contoh…</source>
        <translation>Open an Example…</translation>
    </message>
    <message>
        <source>Buka Lampiran peraturan yang sungguh ada sebagai salinan</source>
        <translation>Open the annexes of real regulations, as a copy</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan naskah</source>
        <translation>Save the draft</translation>
    </message>
    <message>
        <source>Simpan Sebagai…</source>
        <translation>Save As…</translation>
    </message>
    <message>
        <source>Simpan naskah ke berkas lain dan lanjutkan di sana</source>
        <translation>Save the draft to another file and go on there</translation>
    </message>
    <message>
        <source>Versi Sebelumnya…</source>
        <translation>Previous Versions…</translation>
    </message>
    <message>
        <source>Lihat dan ambil kembali apa yang disimpan sebelumnya</source>
        <translation>See what was saved before, and take it back</translation>
    </message>
    <message>
        <source>Pemulihan…</source>
        <translation>Recovery…</translation>
    </message>
    <message>
        <source>Lihat naskah yang belum disimpan ketika orgeditor berhenti tanpa ditutup</source>
        <translation>See drafts that were not saved when orgeditor ended without being closed</translation>
    </message>
    <message>
        <source>Impor Tabel…</source>
        <translation>Import Table…</translation>
    </message>
    <message>
        <source>Masukkan unit dari tabel Excel atau CSV, setelah melihat apa yang berubah</source>
        <translation>Enter units from a table of Excel or CSV, after seeing what changes</translation>
    </message>
    <message>
        <source>Impor Graf…</source>
        <translation>Import Graph…</translation>
    </message>
    <message>
        <source>Naskah baru dari graf GraphML atau DOT, misalnya dari yEd atau Graphviz</source>
        <translation>A new draft from a graph in GraphML or DOT, as of yEd or Graphviz</translation>
    </message>
    <message>
        <source>Ekspor Tabel…</source>
        <translation>Export Table…</translation>
    </message>
    <message>
        <source>Tulis unit sebuah bagan sebagai tabel Excel atau CSV</source>
        <translation>Write the units of a chart as a table for Excel or CSV</translation>
    </message>
    <message>
        <source>Ekspor Lampiran…</source>
        <translation>Export Annexes…</translation>
    </message>
    <message>
        <source>Ekspor Lampiran ke PDF, Word, gambar, draw.io, atau graf</source>
        <translation>Export the Lampiran as PDF, Word, picture, draw.io or graph</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Cetak bagan, satu halaman pada satu lembar atau sebagai poster</source>
        <translation>Print charts, one page a sheet or as a poster</translation>
    </message>
    <message>
        <source>Pratinjau Cetak…</source>
        <translation>Print Preview…</translation>
    </message>
    <message>
        <source>Lihat semua bagan seperti keluar dari printer</source>
        <translation>See all charts as they come out of the printer</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Tutup orgeditor</source>
        <translation>Close orgeditor</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Urungkan langkah terakhir</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Ulangi langkah yang diurungkan</source>
        <translation>Redo the step that was undone</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Tampilkan semua langkah; klik untuk kembali ke sana</source>
        <translation>Show all steps; click one to go back to it</translation>
    </message>
    <message>
        <source>Cari…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>Cari nama unit di semua bagan</source>
        <translation>Find names of units in all charts</translation>
    </message>
    <message>
        <source>Cari dan Ganti…</source>
        <translation>Find and Replace…</translation>
    </message>
    <message>
        <source>Ganti bagian nama di seluruh peraturan, dengan pratinjau</source>
        <translation>Replace part of names throughout the regulation, with a preview</translation>
    </message>
    <message>
        <source>Potong</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Salin kotak pilihan dengan bawahannya dan keluarkan dari bagan ini</source>
        <translation>Copy the selected boxes with their subordinates and take them out of this chart</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Salin kotak pilihan dengan bawahannya: bagan, teks, tabel, dan gambar</source>
        <translation>Copy the selected boxes with their subordinates: chart, text, table and picture</translation>
    </message>
    <message>
        <source>Salin Bagan sebagai Gambar</source>
        <translation>Copy Chart as Picture</translation>
    </message>
    <message>
        <source>Salin bagan yang tampil sebagai gambar 300 dpi dan vektor, misalnya untuk Word</source>
        <translation>Copy the chart on show as a picture of 300 dpi and as a vector picture, for Word for example</translation>
    </message>
    <message>
        <source>Tempel</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Tempel kotak, atau nama dari Word atau Excel, di bawah kotak pilihan</source>
        <translation>Paste boxes, or names from Word or Excel, below the selected box</translation>
    </message>
    <message>
        <source>Ganti Nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Ganti nama unit di tempatnya</source>
        <translation>Rename the unit in its box</translation>
    </message>
    <message>
        <source>Pilih semua kotak bagan ini</source>
        <translation>Select all boxes of this chart</translation>
    </message>
    <message>
        <source>Keluarkan dari Bagan Ini</source>
        <translation>Take Out of This Chart</translation>
    </message>
    <message>
        <source>Keluarkan pilihan dari bagan ini; unit tetap ada di peraturan</source>
        <translation>Take the selection out of this chart; its units stay in the regulation</translation>
    </message>
    <message>
        <source>Keluarkan Tanpa Bawahannya</source>
        <translation>Take Out Without Its Subordinates</translation>
    </message>
    <message>
        <source>Keluarkan hanya kotak pilihan; bawahannya naik setingkat</source>
        <translation>Take only the selected boxes out; what hangs below moves up a level</translation>
    </message>
    <message>
        <source>Hapus dari Peraturan…</source>
        <translation>Delete from the Regulation…</translation>
    </message>
    <message>
        <source>Hapus unit atau hubungan pilihan dari peraturan dan semua bagannya</source>
        <translation>Delete the selected units or relations from the regulation and all its charts</translation>
    </message>
    <message>
        <source>Pilih Semua</source>
        <translation>Select All</translation>
    </message>
    <message>
        <source>Satu Halaman</source>
        <translation>Whole Page</translation>
    </message>
    <message>
        <source>Tampilkan satu halaman penuh</source>
        <translation>Show the whole page</translation>
    </message>
    <message>
        <source>Selebar Halaman</source>
        <translation>Page Width</translation>
    </message>
    <message>
        <source>Tampilkan selebar halaman</source>
        <translation>Show the page&apos;s width</translation>
    </message>
    <message>
        <source>Tampilkan sebesar di atas kertas</source>
        <translation>Show as large as on paper</translation>
    </message>
    <message>
        <source>Perbesar tampilan</source>
        <translation>Enlarge the view</translation>
    </message>
    <message>
        <source>Perkecil tampilan</source>
        <translation>Reduce the view</translation>
    </message>
    <message>
        <source>Halaman Sebelumnya</source>
        <translation>Previous Page</translation>
    </message>
    <message>
        <source>Tampilkan halaman sebelumnya dari bagan ini</source>
        <translation>Show the previous page of this chart</translation>
    </message>
    <message>
        <source>Halaman Berikutnya</source>
        <translation>Next Page</translation>
    </message>
    <message>
        <source>Tampilkan halaman berikutnya dari bagan ini</source>
        <translation>Show the next page of this chart</translation>
    </message>
    <message>
        <source>Warna Layar</source>
        <translation>Screen Colours</translation>
    </message>
    <message>
        <source>Warnai kotak menurut kategori unit, di layar saja</source>
        <translation>Colour the boxes by unit category, on the screen only</translation>
    </message>
    <message>
        <source>Daftar Unit</source>
        <translation>Unit List</translation>
    </message>
    <message>
        <source>Semua unit peraturan: cari, saring, seret ke bagan</source>
        <translation>All units of the regulation: search, filter, drag onto a chart</translation>
    </message>
    <message>
        <source>Tabel Unit</source>
        <translation>Unit Table</translation>
    </message>
    <message>
        <source>Unit sebagai tabel: isi, urutkan, tempel dari Excel</source>
        <translation>Units as a table: fill in, sort, paste from Excel</translation>
    </message>
    <message>
        <source>Matriks Hubungan</source>
        <translation>Relation Matrix</translation>
    </message>
    <message>
        <source>Hubungan antarunit sebagai matriks, satu huruf untuk tiap jenis</source>
        <translation>Relations between units as a matrix, a letter for each kind</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Yang salah atau meragukan di naskah dan di halaman, dengan cara memperbaikinya</source>
        <translation>What is wrong or doubtful in the draft and on its pages, with ways to mend it</translation>
    </message>
    <message>
        <source>Ukuran Sebenarnya (100 %)</source>
        <translation>Actual Size (100 %)</translation>
    </message>
    <message>
        <source>Semua Lampiran…</source>
        <translation>All Annexes…</translation>
    </message>
    <message>
        <source>Semua halaman semua Lampiran, berdampingan</source>
        <translation>Every page of every annex, side by side</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Zoom In</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Zoom Out</translation>
    </message>
    <message>
        <source>Unit Bawahan</source>
        <translation>Subordinate Unit</translation>
    </message>
    <message>
        <source>Tambah unit bawahan</source>
        <translation>Add subordinate unit</translation>
    </message>
    <message>
        <source>Unit Setara</source>
        <translation>Sibling Unit</translation>
    </message>
    <message>
        <source>Tambah unit setara</source>
        <translation>Add sibling unit</translation>
    </message>
    <message>
        <source>Beberapa Unit…</source>
        <translation>Several Units…</translation>
    </message>
    <message>
        <source>Tambah beberapa unit bawahan dari daftar nama</source>
        <translation>Add several subordinate units from a list of names</translation>
    </message>
    <message>
        <source>Tambah unit yang tidak bergantung pada unit lain</source>
        <translation>Add a unit that hangs below no other</translation>
    </message>
    <message>
        <source>Tempatkan di Bagan Ini</source>
        <translation>Place in This Chart</translation>
    </message>
    <message>
        <source>Tempatkan unit pilihan di bawah kotak yang terakhir dipilih, atau atasannya</source>
        <translation>Place the selected units below the box selected last, or below their superiors</translation>
    </message>
    <message>
        <source>Isi Bagan menurut Kategori…</source>
        <translation>Fill Chart by Category…</translation>
    </message>
    <message>
        <source>Tempatkan semua unit satu kategori di bawah Asisten atau atasannya</source>
        <translation>Place all units of a category below their Asisten or superior</translation>
    </message>
    <message>
        <source>Hubungan Kerja</source>
        <translation>Working Relation</translation>
    </message>
    <message>
        <source>Gambar hubungan kerja: tarik dari satu unit ke unit lain</source>
        <translation>Draw a working relation: drag from one unit to another</translation>
    </message>
    <message>
        <source>Sembunyikan Hubungan</source>
        <translation>Hide Relation</translation>
    </message>
    <message>
        <source>Sembunyikan garis pilihan dari bagan ini; hubungannya tetap ada di peraturan</source>
        <translation>Hide the selected lines in this chart; their relations stay in the regulation</translation>
    </message>
    <message>
        <source>Tambah Lampiran dengan satu bagan kosong</source>
        <translation>Add an annex with one empty chart</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Pilih dan pindahkan</source>
        <translation>Select and move</translation>
    </message>
    <message>
        <source>Unit Tanpa Atasan</source>
        <translation>Unit Without a Superior</translation>
    </message>
    <message>
        <source>Bingkai Kelompok…</source>
        <translation>Group Frame…</translation>
    </message>
    <message>
        <source>Gambar bingkai bernama di sekeliling kotak pilihan</source>
        <translation>Draw a frame with a name around the selected boxes</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Tambah bagan pada Lampiran ini</source>
        <translation>Add a chart to this annex</translation>
    </message>
    <message>
        <source>Susun Otomatis</source>
        <translation>Arrange Automatically</translation>
    </message>
    <message>
        <source>Berjajar</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Berpasangan</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Susun seluruh bagan dari awal</source>
        <translation>Lay the whole chart out anew</translation>
    </message>
    <message>
        <source>Bawahan berjajar di satu baris</source>
        <translation>Subordinates side by side in a row</translation>
    </message>
    <message>
        <source>Menurun</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Bawahan bersusun ke bawah, di kanan garisnya</source>
        <translation>Subordinates one below the other, right of their line</translation>
    </message>
    <message>
        <source>Bawahan dalam beberapa kolom</source>
        <translation>Subordinates in several columns</translation>
    </message>
    <message>
        <source>Kotak Daftar</source>
        <translation>List Box</translation>
    </message>
    <message>
        <source>Bawahan sebagai daftar di dalam satu kotak</source>
        <translation>Subordinates as a list in one box</translation>
    </message>
    <message>
        <source>Menurun di Kiri</source>
        <translation>List at the Left</translation>
    </message>
    <message>
        <source>Bawahan bersusun ke bawah, di kiri garisnya</source>
        <translation>Subordinates one below the other, left of their line</translation>
    </message>
    <message>
        <source>Menurun di Dua Sisi</source>
        <translation>List on Both Sides</translation>
    </message>
    <message>
        <source>Bawahan bersusun ke bawah, di kiri dan kanan garisnya</source>
        <translation>Subordinates one below the other, left and right of their line</translation>
    </message>
    <message>
        <source>Bawahan bersusun ke bawah, berdua-dua</source>
        <translation>Subordinates one below the other, two by two</translation>
    </message>
    <message>
        <source>Tempelkan kotak di bawah atasannya, seperti Wakil</source>
        <translation>Glue the box under its superior, as a deputy stands</translation>
    </message>
    <message>
        <source>Kiri</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Letakkan di kiri garis atasannya, sebagai staf</source>
        <translation>Put left of the superior&apos;s line, as staff</translation>
    </message>
    <message>
        <source>Kanan</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Letakkan di kanan garis atasannya, sebagai staf</source>
        <translation>Put right of the superior&apos;s line, as staff</translation>
    </message>
    <message>
        <source>Letakkan di antara bawahan lain, seperti biasa</source>
        <translation>Put among the other subordinates, as usual</translation>
    </message>
    <message>
        <source>Letakkan di bawah semua unit setara, seperti UPTD</source>
        <translation>Put below all sisters, as UPTD stand</translation>
    </message>
    <message>
        <source>Sematkan</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Sematkan kotak pilihan di tempatnya; yang lain tetap disusun otomatis</source>
        <translation>Pin the selected boxes where they stand; the others are still arranged automatically</translation>
    </message>
    <message>
        <source>Lepas Sematan</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Letak kotak pilihan kembali mengikuti susunan</source>
        <translation>The places of the selected boxes are left to the arrangement again</translation>
    </message>
    <message>
        <source>Rata Kiri</source>
        <translation>Align Left</translation>
    </message>
    <message>
        <source>Ratakan tepi kiri kotak pilihan</source>
        <translation>Align the left edges of the selected boxes</translation>
    </message>
    <message>
        <source>Rata Tengah</source>
        <translation>Align Centre</translation>
    </message>
    <message>
        <source>Ratakan sumbu tegak kotak pilihan</source>
        <translation>Align the upright middle lines of the selected boxes</translation>
    </message>
    <message>
        <source>Rata Kanan</source>
        <translation>Align Right</translation>
    </message>
    <message>
        <source>Ratakan tepi kanan kotak pilihan</source>
        <translation>Align the right edges of the selected boxes</translation>
    </message>
    <message>
        <source>Rata Atas</source>
        <translation>Align Top</translation>
    </message>
    <message>
        <source>Ratakan tepi atas kotak pilihan</source>
        <translation>Align the top edges of the selected boxes</translation>
    </message>
    <message>
        <source>Rata Tengah Tinggi</source>
        <translation>Align Middle</translation>
    </message>
    <message>
        <source>Ratakan sumbu mendatar kotak pilihan</source>
        <translation>Align the level middle lines of the selected boxes</translation>
    </message>
    <message>
        <source>Rata Bawah</source>
        <translation>Align Bottom</translation>
    </message>
    <message>
        <source>Ratakan tepi bawah kotak pilihan</source>
        <translation>Align the bottom edges of the selected boxes</translation>
    </message>
    <message>
        <source>Sebar Mendatar</source>
        <translation>Distribute Horizontally</translation>
    </message>
    <message>
        <source>Samakan jarak kotak pilihan dari kiri ke kanan</source>
        <translation>Make the gaps between the selected boxes equal from left to right</translation>
    </message>
    <message>
        <source>Sebar Tegak</source>
        <translation>Distribute Vertically</translation>
    </message>
    <message>
        <source>Samakan jarak kotak pilihan dari atas ke bawah</source>
        <translation>Make the gaps between the selected boxes equal from top to bottom</translation>
    </message>
    <message>
        <source>Samakan Lebar</source>
        <translation>Same Width</translation>
    </message>
    <message>
        <source>Buat kotak pilihan selebar yang terlebar</source>
        <translation>Make the selected boxes as wide as the widest</translation>
    </message>
    <message>
        <source>Samakan Tinggi</source>
        <translation>Same Height</translation>
    </message>
    <message>
        <source>Buat kotak pilihan setinggi yang tertinggi</source>
        <translation>Make the selected boxes as high as the highest</translation>
    </message>
    <message>
        <source>Tetapkan Jalur Ini</source>
        <translation>Keep This Way</translation>
    </message>
    <message>
        <source>Jalur garis pilihan tidak lagi dicarikan otomatis; titik beloknya dapat diseret</source>
        <translation>The way of the selected lines is no longer found automatically; its corners can be dragged</translation>
    </message>
    <message>
        <source>Hapus Titik Belok</source>
        <translation>Remove Bends</translation>
    </message>
    <message>
        <source>Jalur garis pilihan kembali dicarikan otomatis</source>
        <translation>The way of the selected lines is found automatically again</translation>
    </message>
    <message>
        <source>Tetapkan Pilihan Ini</source>
        <translation>Keep This Choice</translation>
    </message>
    <message>
        <source>Tetapkan susunan, kolom, dan lebar yang sedang dipilih otomatis</source>
        <translation>Keep the arrangement, columns and width that were chosen automatically</translation>
    </message>
    <message>
        <source>Kembali Otomatis</source>
        <translation>Back to Automatic</translation>
    </message>
    <message>
        <source>Hapus ketetapan susunan pada kotak pilihan</source>
        <translation>Release what was fixed about the arrangement of the selected boxes</translation>
    </message>
    <message>
        <source>Seluruh Bagan Kembali Otomatis</source>
        <translation>Whole Chart Back to Automatic</translation>
    </message>
    <message>
        <source>Tukar asal dan tujuan hubungan pilihan</source>
        <translation>Swap source and target of the selected relation</translation>
    </message>
    <message>
        <source>Susun Ulang</source>
        <translation>Arrange Anew</translation>
    </message>
    <message>
        <source>Susunan bawahan dipilih otomatis; kotak yang disematkan di sana dilepas</source>
        <translation>The arrangement of subordinates is chosen automatically; boxes pinned there are unpinned</translation>
    </message>
    <message>
        <source>Tempelkan di Bawah</source>
        <translation>Glue Below</translation>
    </message>
    <message>
        <source>Di Bawah Atasan</source>
        <translation>Below Its Superior</translation>
    </message>
    <message>
        <source>Paling Bawah</source>
        <translation>At the Bottom</translation>
    </message>
    <message>
        <source>Di Atas Kisi Kosong</source>
        <translation>Over an Empty Grid</translation>
    </message>
    <message>
        <source>Kotak di atas kisi kosong, seperti jabatan fungsional</source>
        <translation>A box over an empty grid, like jabatan fungsional</translation>
    </message>
    <message>
        <source>Hapus semua ketetapan susunan di bagan ini</source>
        <translation>Release everything that was fixed about the arrangement of this chart</translation>
    </message>
    <message>
        <source>Pindah ke Depan</source>
        <translation>Move Forward</translation>
    </message>
    <message>
        <source>Pindahkan ke depan di antara unit setara</source>
        <translation>Move forward among its sisters</translation>
    </message>
    <message>
        <source>Pindah ke Belakang</source>
        <translation>Move Back</translation>
    </message>
    <message>
        <source>Pindahkan ke belakang di antara unit setara</source>
        <translation>Move back among its sisters</translation>
    </message>
    <message>
        <source>Naikkan Setingkat</source>
        <translation>Move Up a Level</translation>
    </message>
    <message>
        <source>Jadikan setara dengan atasannya</source>
        <translation>Make it a sister of its superior</translation>
    </message>
    <message>
        <source>Turunkan Setingkat</source>
        <translation>Move Down a Level</translation>
    </message>
    <message>
        <source>Jadikan bawahan unit setara di depannya</source>
        <translation>Hang it below the sister before it</translation>
    </message>
    <message>
        <source>Balik Arah Hubungan</source>
        <translation>Reverse the Relation</translation>
    </message>
    <message>
        <source>Lanskap / Potret</source>
        <translation>Landscape / Portrait</translation>
    </message>
    <message>
        <source>Putar kertas bagan ini</source>
        <translation>Turn the paper of this chart</translation>
    </message>
    <message>
        <source>Blok Tanda Tangan…</source>
        <translation>Signature Block…</translation>
    </message>
    <message>
        <source>Atur Halaman…</source>
        <translation>Page Set-up…</translation>
    </message>
    <message>
        <source>Kertas, margin, judul, tanda tangan, dan huruf, dengan pratinjau</source>
        <translation>Paper, margins, headings, signature and letters, with a preview</translation>
    </message>
    <message>
        <source>Kertas…</source>
        <translation>Paper…</translation>
    </message>
    <message>
        <source>Ukuran dan arah kertas, dan apa yang terjadi bila bagan tidak muat</source>
        <translation>Size and orientation of the paper, and what happens when the chart does not fit</translation>
    </message>
    <message>
        <source>Judul Lampiran…</source>
        <translation>Annex Heading…</translation>
    </message>
    <message>
        <source>Bentuk judul lampiran di kanan atas</source>
        <translation>Form of the heading at the top right</translation>
    </message>
    <message>
        <source>Nama Lampiran…</source>
        <translation>Annex Title…</translation>
    </message>
    <message>
        <source>Nama lampiran di tengah atas, dan anak judul</source>
        <translation>Title of the annex at the top centre, and the subtitle</translation>
    </message>
    <message>
        <source>Keterangan…</source>
        <translation>Legend…</translation>
    </message>
    <message>
        <source>Keterangan garis di kiri bawah, dan gaya garis</source>
        <translation>Legend of the lines at the bottom left, and line styles</translation>
    </message>
    <message>
        <source>Penanda tangan, ruang tanda tangan, dan salinan</source>
        <translation>Signatory, room for the signature, and copies</translation>
    </message>
    <message>
        <source>Paraf Koordinasi…</source>
        <translation>Initials Table…</translation>
    </message>
    <message>
        <source>Tabel paraf pada naskah yang masih bertanda DRAF</source>
        <translation>Table of initials on a draft that still bears the mark DRAF</translation>
    </message>
    <message>
        <source>Nomor Halaman…</source>
        <translation>Page Numbers…</translation>
    </message>
    <message>
        <source>Nomor “- 2 -” di atas setiap halaman Lampiran</source>
        <translation>Number “- 2 -” over each page of the annex</translation>
    </message>
    <message>
        <source>Gandakan Bagan</source>
        <translation>Duplicate Chart</translation>
    </message>
    <message>
        <source>Gambar bagan ini sekali lagi; unitnya tetap satu</source>
        <translation>Draw this chart once more; its units stay the same</translation>
    </message>
    <message>
        <source>Naikkan Urutan Bagan</source>
        <translation>Move Chart Up</translation>
    </message>
    <message>
        <source>Pindahkan bagan ini ke depan; Lampiran bernomor baru</source>
        <translation>Move this chart forward; annexes are numbered anew</translation>
    </message>
    <message>
        <source>Turunkan Urutan Bagan</source>
        <translation>Move Chart Down</translation>
    </message>
    <message>
        <source>Pindahkan bagan ini ke belakang; Lampiran bernomor baru</source>
        <translation>Move this chart back; annexes are numbered anew</translation>
    </message>
    <message>
        <source>Hapus Bagan</source>
        <translation>Delete Chart</translation>
    </message>
    <message>
        <source>Hapus bagan ini; unit dan hubungannya tetap ada di peraturan</source>
        <translation>Delete this chart; its units and relations stay in the regulation</translation>
    </message>
    <message>
        <source>Hapus Lampiran</source>
        <translation>Delete Annex</translation>
    </message>
    <message>
        <source>Hapus Lampiran ini dengan semua bagannya; unit tetap ada di peraturan</source>
        <translation>Delete this annex with all its charts; units stay in the regulation</translation>
    </message>
    <message>
        <source>Data Peraturan…</source>
        <translation>Regulation Data…</translation>
    </message>
    <message>
        <source>Data peraturan dan penandatangan</source>
        <translation>Data of the regulation and its signatory</translation>
    </message>
    <message>
        <source>Tempel Pasal…</source>
        <translation>Paste an Article…</translation>
    </message>
    <message>
        <source>Baca teks peraturan atau satu Pasal menjadi unit, hubungan, dan Lampiran</source>
        <translation>Read the text of a regulation or of one article into units, relations and annexes</translation>
    </message>
    <message>
        <source>Bunyi Pasal…</source>
        <translation>Article Wording…</translation>
    </message>
    <message>
        <source>Tulis bagan ini sebagai Pasal, untuk disalin ke Word atau disimpan</source>
        <translation>Write this chart as an article, to copy into Word or to save</translation>
    </message>
    <message>
        <source>Teks Pasal…</source>
        <translation>Article Text…</translation>
    </message>
    <message>
        <source>Lihat, ganti, atau hapus teks yang dibandingkan Periksa dengan bagan</source>
        <translation>See, replace or remove the text that Check compares with the charts</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Periksa naskah dan semua bagannya, dan tampilkan temuannya</source>
        <translation>Check the draft and all its charts, and show the findings</translation>
    </message>
    <message>
        <source>Bandingkan…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Lihat apa yang berbeda dari naskah semula, versi sebelumnya, atau berkas lain</source>
        <translation>See what differs from the regulation amended, a previous version, or another file</translation>
    </message>
    <message>
        <source>Gaya Garis…</source>
        <translation>Line Styles…</translation>
    </message>
    <message>
        <source>Gaya garis dan kata keterangan tiap jenis hubungan</source>
        <translation>Line style and legend words of every kind of relation</translation>
    </message>
    <message>
        <source>Gabung Unit…</source>
        <translation>Merge Units…</translation>
    </message>
    <message>
        <source>Jadikan unit pilihan satu unit, dengan hubungan, letak, dan dasarnya</source>
        <translation>Make one unit of the selected ones, with their relations, places and basis</translation>
    </message>
    <message>
        <source>Pecah Unit…</source>
        <translation>Split Unit…</translation>
    </message>
    <message>
        <source>Jadikan unit pilihan beberapa unit, masing-masing dengan hubungan dan letaknya</source>
        <translation>Make several units of the selected one, each with its relations and places</translation>
    </message>
    <message>
        <source>Nomori Ulang Dasar…</source>
        <translation>Renumber Basis…</translation>
    </message>
    <message>
        <source>Tulis ulang huruf dan angka dasar menurut urutan sekarang</source>
        <translation>Write letters and numbers of the basis anew in the present order</translation>
    </message>
    <message>
        <source>Panduan</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Cara kerja orgeditor, dengan gambar</source>
        <translation>How orgeditor works, with pictures</translation>
    </message>
    <message>
        <source>Cari Perintah…</source>
        <translation>Find Command…</translation>
    </message>
    <message>
        <source>Cari perintah atau unit dengan mengetik sebagian namanya</source>
        <translation>Find a command or a unit by typing a part of its name</translation>
    </message>
    <message>
        <source>Pintasan Keyboard…</source>
        <translation>Keyboard Shortcuts…</translation>
    </message>
    <message>
        <source>Semua tombol dan gerakan tetikus</source>
        <translation>All keys and mouse gestures</translation>
    </message>
    <message>
        <source>Halaman Awal</source>
        <translation>Welcome Page</translation>
    </message>
    <message>
        <source>Tempel Daftar, templat, contoh, dan naskah yang terakhir dibuka</source>
        <translation>Paste a List, templates, examples, and the drafts last opened</translation>
    </message>
    <message>
        <source>Keadaan Program…</source>
        <translation>State of the Program…</translation>
    </message>
    <message>
        <source>Versi, huruf, printer, dan folder, untuk disalin ke pesan</source>
        <translation>Versions, fonts, printers and folders, to copy into a message</translation>
    </message>
    <message>
        <source>Tentang orgeditor</source>
        <translation>About orgeditor</translation>
    </message>
    <message>
        <source>Versi, huruf, dan pustaka orgeditor</source>
        <translation>Version, fonts and libraries of orgeditor</translation>
    </message>
</context>
<context>
    <name>AmendmentDialog</name>
    <message>
        <source>Naskah Perubahan</source>
        <translation>Amending Draft</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Berjudul “Perubahan atas …”</source>
        <translation>Titled “Perubahan atas …”</translation>
    </message>
    <message>
        <source>Semula: %1</source>
        <translation>Amends: %1</translation>
    </message>
    <message>
        <source>Semua unit, hubungan, dan bagan disalin; nomor dan tanggal dikosongkan. Naskah semula disimpan di dalamnya sebagai pembanding.</source>
        <translation>All units, relations and charts are copied; number and dates are cleared. The old draft is kept inside for comparing.</translation>
    </message>
    <message>
        <source>Buat Naskah</source>
        <translation>Make Draft</translation>
    </message>
</context>
<context>
    <name>AnnexPanel</name>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Seret di dalam daftar untuk memindahkan; seret ke luar jendela, misalnya ke Word, untuk gambarnya</source>
        <translation>Drag within the list to move; drag out of the window, to Word for example, for its picture</translation>
    </message>
    <message>
        <source>%1, hlm. %2</source>
        <translation>%1, p. %2</translation>
    </message>
    <message>
        <source>(belum bernama)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>Gambar %1 diberikan ke program lain.</source>
        <translation>The picture of %1 was given to another program.</translation>
    </message>
    <message>
        <source>Nama lampiran</source>
        <translation>Title of the annex</translation>
    </message>
</context>
<context>
    <name>ArticleFile</name>
    <message>
        <source>Buka Teks Peraturan</source>
        <translation>Open the Text of a Regulation</translation>
    </message>
    <message>
        <source>Teks peraturan (*.txt *.docx *.pdf);;Semua berkas (*)</source>
        <translation>Texts of regulations (*.txt *.docx *.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>Membaca “%1”…</source>
        <translation>Reading “%1”…</translation>
    </message>
    <message>
        <source>Teks yang sudah ada tidak berubah.</source>
        <translation>The text that is there has not changed.</translation>
    </message>
</context>
<context>
    <name>BasisDialog</name>
    <message>
        <source>Nomori Ulang Dasar</source>
        <translation>Renumber Basis</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Semula</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Dasar yang berubah</source>
        <translation>Bases that change</translation>
    </message>
    <message>
        <source>tetap; tidak lagi perlu diperiksa</source>
        <translation>stays; no longer to be checked</translation>
    </message>
    <message>
        <source>Huruf dan angka menurut urutan sekarang. Yang bertanda ditulis; yang lain tetap seperti semula.</source>
        <translation>Letters and numbers in the present order. Ticked ones are written; the others stay as they are.</translation>
    </message>
    <message>
        <source>Nomori Ulang</source>
        <translation>Renumber</translation>
    </message>
    <message>
        <source>%1 dari %2 dasar</source>
        <translation>%1 of %2 bases</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>“%1” sudah ada dalam naskah; kotak ini menunjukkan unit yang sama.</source>
        <translation>“%1” is in the draft already; this box shows the same unit.</translation>
    </message>
    <message>
        <source>Mengeluarkan kotak dari bagan…</source>
        <translation>Taking boxes out of the chart…</translation>
    </message>
    <message>
        <source>%1 kotak dikeluarkan dari bagan ini; unitnya tetap ada di peraturan.</source>
        <translation>Boxes taken out of this chart: %1; their units stay in the regulation.</translation>
    </message>
    <message>
        <source>Bingkai dikeluarkan dari bagan ini.</source>
        <translation>The frame was taken out of this chart.</translation>
    </message>
    <message>
        <source>%1 garis disembunyikan dari bagan ini; hubungannya tetap ada di peraturan.</source>
        <translation>Lines hidden in this chart: %1; their relations stay in the regulation.</translation>
    </message>
    <message>
        <source>%1 kotak dikeluarkan dari bagan ini; bawahannya naik setingkat.</source>
        <translation>Boxes taken out of this chart: %1; their subordinates moved up a level.</translation>
    </message>
    <message>
        <source>Unit ini tidak dapat naik setingkat.</source>
        <translation>This unit cannot move up a level.</translation>
    </message>
    <message>
        <source>Tidak ada unit setara di depannya.</source>
        <translation>There is no sibling before it.</translation>
    </message>
    <message>
        <source>Di bagan mekanisme kotak tidak disematkan; untuk itu pilih jenis bagan Bebas</source>
        <translation>Boxes of a mechanism chart are not pinned; for that choose the kind of chart Free</translation>
    </message>
    <message>
        <source>Baris kotak daftar dan kotak yang menempel tidak dapat disematkan</source>
        <translation>Rows of a list box and glued boxes cannot be pinned</translation>
    </message>
    <message>
        <source>Lepaskan di atas halaman kotak itu sendiri</source>
        <translation>Drop on the page of the box itself</translation>
    </message>
    <message>
        <source>Tahan Alt untuk menyematkan di sini</source>
        <translation>Hold Alt to pin here</translation>
    </message>
    <message>
        <source>Lepaskan di atas unit atau di antara dua unit</source>
        <translation>Drop on a unit or between two units</translation>
    </message>
    <message>
        <source>hubungan</source>
        <translation>relation</translation>
    </message>
    <message>
        <source>%1 ke %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1: lepaskan di atas unit tujuan</source>
        <translation>%1: drop on the target unit</translation>
    </message>
    <message>
        <source>%1 kotak disalin: sebagai bagan, teks, tabel, dan gambar.</source>
        <translation>Boxes copied: %1, as chart, text, table and picture.</translation>
    </message>
    <message>
        <source>Menyalin %1 kotak…</source>
        <translation>Copying %1 boxes…</translation>
    </message>
    <message>
        <source>%1 kotak disalin: sebagai bagan, teks, dan tabel. Gambarnya: Salin Bagan sebagai Gambar.</source>
        <translation>Boxes copied as chart, text and table: %1. For a picture: Copy Chart as Picture.</translation>
    </message>
    <message>
        <source>Menempel…</source>
        <translation>Pasting…</translation>
    </message>
    <message>
        <source>Papan klip tidak berisi nama unit atau kotak bagan.</source>
        <translation>The clipboard holds neither names of units nor boxes of a chart.</translation>
    </message>
    <message>
        <source>Pilih satu kotak: yang ditempel menjadi bawahannya.</source>
        <translation>Select one box: what is pasted goes below it.</translation>
    </message>
    <message>
        <source>Garis ke atasan mengikuti susunan; seret kotaknya untuk mengganti atasan.</source>
        <translation>The line to a superior follows the arrangement; drag the box to change the superior.</translation>
    </message>
    <message>
        <source>Ubah titik belok</source>
        <translation>Change bends</translation>
    </message>
    <message>
        <source>%1 unit ditempatkan juga di %2.</source>
        <translation>Units placed in %2 too: %1.</translation>
    </message>
    <message>
        <source>Lepaskan ujung garis di atas sebuah unit.</source>
        <translation>Drop the end of the line on a unit.</translation>
    </message>
    <message>
        <source>Lepaskan ujung garis di atas sebuah unit</source>
        <translation>Drop the end of the line on a unit</translation>
    </message>
    <message>
        <source>Sambungkan ke %1</source>
        <translation>Connect to %1</translation>
    </message>
    <message>
        <source>tanpa dasar</source>
        <translation>without a basis</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>Kepala Daerah</source>
        <translation>Head of region</translation>
    </message>
    <message>
        <source>Wakil Kepala Daerah</source>
        <translation>Deputy head of region</translation>
    </message>
    <message>
        <source>DPRD</source>
        <translation>Council (DPRD)</translation>
    </message>
    <message>
        <source>Sekretaris Daerah</source>
        <translation>Regional secretary</translation>
    </message>
    <message>
        <source>Sekretariat Daerah</source>
        <translation>Regional secretariat</translation>
    </message>
    <message>
        <source>Asisten</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Staf Ahli</source>
        <translation>Expert staff</translation>
    </message>
    <message>
        <source>Bagian/Biro</source>
        <translation>Section/Bureau</translation>
    </message>
    <message>
        <source>Sekretariat DPRD</source>
        <translation>Council secretariat</translation>
    </message>
    <message>
        <source>Inspektorat</source>
        <translation>Inspectorate</translation>
    </message>
    <message>
        <source>Dinas</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Badan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Rumah Sakit Daerah</source>
        <translation>Regional hospital</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>UPT/UPTD</source>
        <translation>UPT/UPTD</translation>
    </message>
    <message>
        <source>Kelompok Jabatan Fungsional</source>
        <translation>Functional group</translation>
    </message>
    <message>
        <source>Instansi Vertikal</source>
        <translation>Vertical agency</translation>
    </message>
    <message>
        <source>BUMD</source>
        <translation>Regional company</translation>
    </message>
    <message>
        <source>Perguruan Tinggi</source>
        <translation>University</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Tim</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>ChartForm</name>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Nama lampiran</source>
        <translation>Title of the annex</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A. STRUKTUR …</source>
        <translation>A. STRUKTUR …</translation>
    </message>
    <message>
        <source>Ubah anak judul</source>
        <translation>Change subtitle</translation>
    </message>
    <message>
        <source>Anak judul</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Pasal …</source>
        <translation>Pasal …</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Jenis bagan</source>
        <translation>Kind of chart</translation>
    </message>
    <message>
        <source>Ubah garis unit baru</source>
        <translation>Change line of new units</translation>
    </message>
    <message>
        <source>Garis baru</source>
        <translation>New lines</translation>
    </message>
    <message>
        <source>otomatis</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Susunan seluruh bagan</source>
        <translation>Arrangement of the chart</translation>
    </message>
    <message>
        <source>Susunan</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Ubah jumlah kolom</source>
        <translation>Change number of columns</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Ubah lebar kotak</source>
        <translation>Change width of boxes</translation>
    </message>
    <message>
        <source>Lebar kotak</source>
        <translation>Box width</translation>
    </message>
    <message>
        <source>Sejajarkan kotak setingkat</source>
        <translation>Align boxes of one level</translation>
    </message>
    <message>
        <source>Sejajarkan tingkat</source>
        <translation>Align levels</translation>
    </message>
    <message>
        <source>satu baris untuk tiap tingkat</source>
        <translation>one line for each level</translation>
    </message>
    <message>
        <source>Ubah lajur</source>
        <translation>Change lanes</translation>
    </message>
    <message>
        <source>Lajur</source>
        <translation>Lanes</translation>
    </message>
    <message>
        <source>Ubah cara bila tidak muat</source>
        <translation>Change what happens without room</translation>
    </message>
    <message>
        <source>Bila tak muat</source>
        <translation>If too large</translation>
    </message>
    <message>
        <source>Kembali otomatis</source>
        <translation>Back to automatic</translation>
    </message>
    <message>
        <source>Hapus semua ketetapan susunan di bagan ini, juga pada tiap kotak</source>
        <translation>Remove every choice of arrangement in this chart, those of single boxes too</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Ubah kertas</source>
        <translation>Change paper</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Nomor halaman “- 2 -”</source>
        <translation>Page number “- 2 -”</translation>
    </message>
    <message>
        <source>Huruf tebal: %1</source>
        <translation>Bold: %1</translation>
    </message>
    <message>
        <source>Ganti nama %1</source>
        <translation>Rename %1</translation>
    </message>
    <message>
        <source>Ubah dasar %1</source>
        <translation>Change basis of %1</translation>
    </message>
    <message>
        <source>Ubah huruf tebal</source>
        <translation>Change bold letters</translation>
    </message>
    <message>
        <source>Ubah susunan seluruh bagan</source>
        <translation>Change arrangement of the chart</translation>
    </message>
    <message>
        <source>Ubah nomor halaman</source>
        <translation>Change page numbers</translation>
    </message>
    <message>
        <source>Huruf tidak tetap</source>
        <translation>No fixed font size</translation>
    </message>
    <message>
        <source>Ubah arah kertas</source>
        <translation>Turn the page</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Margin atas</source>
        <translation>Top margin</translation>
    </message>
    <message>
        <source>Margin kanan</source>
        <translation>Right margin</translation>
    </message>
    <message>
        <source>Margin bawah</source>
        <translation>Bottom margin</translation>
    </message>
    <message>
        <source>Lebar kertas</source>
        <translation>Paper width</translation>
    </message>
    <message>
        <source>Tinggi kertas</source>
        <translation>Paper height</translation>
    </message>
    <message>
        <source>Lebar × tinggi</source>
        <translation>Width × height</translation>
    </message>
    <message>
        <source>Margin kiri</source>
        <translation>Left margin</translation>
    </message>
    <message>
        <source>%1 dalam mm</source>
        <translation>%1 in mm</translation>
    </message>
    <message>
        <source>Ubah margin</source>
        <translation>Change margin</translation>
    </message>
    <message>
        <source>Margin dalam mm</source>
        <translation>Margins in mm</translation>
    </message>
    <message>
        <source>Atas, bawah</source>
        <translation>Top, bottom</translation>
    </message>
    <message>
        <source>Kiri, kanan</source>
        <translation>Left, right</translation>
    </message>
    <message>
        <source>Ubah bentuk judul lampiran</source>
        <translation>Change form of the heading</translation>
    </message>
    <message>
        <source>Judul lampiran</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Huruf kotak</source>
        <translation>Letters in boxes</translation>
    </message>
    <message>
        <source>Ubah jenis huruf</source>
        <translation>Change font</translation>
    </message>
    <message>
        <source>Jenis huruf</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>Ubah huruf tetap</source>
        <translation>Change fixed font size</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Huruf tetap</source>
        <translation>Fixed size</translation>
    </message>
    <message>
        <source>Tingkat 1</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>Tingkat 2</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>Tingkat 3</source>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>Ubah huruf terkecil</source>
        <translation>Change smallest font</translation>
    </message>
    <message>
        <source>Ubah huruf terbesar</source>
        <translation>Change largest font</translation>
    </message>
    <message>
        <source>Terkecil</source>
        <translation>Smallest</translation>
    </message>
    <message>
        <source>Terbesar</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Selebihnya</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>%1 tidak ada di PC ini; bagan digambar dengan huruf bawaan.</source>
        <translation>%1 is not on this PC; the chart is drawn with the bundled font.</translation>
    </message>
    <message>
        <source>Ubah huruf kotak</source>
        <translation>Change letters in boxes</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Bagan</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Bagan sedang disusun…</source>
        <translation>The chart is being laid out…</translation>
    </message>
    <message>
        <source>Bagan ini masih kosong.
Tekan Enter atau klik dua kali untuk menulis unit pertama.</source>
        <translation>This chart is empty.
Press Enter or double-click to write its first unit.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Tanpa Lampiran</source>
        <translation>No annex</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Nama berkas</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Hanya bagan yang tampil</source>
        <translation>Only the chart on show</translation>
    </message>
</context>
<context>
    <name>CheckFilters</name>
    <message>
        <source>Temuan yang ditampilkan</source>
        <translation>Findings shown</translation>
    </message>
    <message>
        <source>Bagan ini saja</source>
        <translation>This chart only</translation>
    </message>
    <message>
        <source>Semua temuan (%1)</source>
        <translation>All findings (%1)</translation>
    </message>
    <message>
        <source>Kesalahan dan peringatan (%1)</source>
        <translation>Errors and warnings (%1)</translation>
    </message>
    <message>
        <source>Tampilkan yang diabaikan (%1)</source>
        <translation>Show ignored ones (%1)</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Teks Pasal</source>
        <translation>Article Text</translation>
    </message>
    <message>
        <source>Tampilkan teks yang dibandingkan dengan bagan</source>
        <translation>Show the text that is compared with the charts</translation>
    </message>
    <message>
        <source>Salin Laporan</source>
        <translation>Copy Report</translation>
    </message>
    <message>
        <source>Simpan Laporan…</source>
        <translation>Save Report…</translation>
    </message>
    <message>
        <source>Pratinjau Laporan…</source>
        <translation>Preview Report…</translation>
    </message>
    <message>
        <source>Cetak Laporan…</source>
        <translation>Print Report…</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>Tampilkan di Teks Pasal</source>
        <translation>Show in Article Text</translation>
    </message>
    <message>
        <source>Abaikan dengan Alasan…</source>
        <translation>Ignore with a Reason…</translation>
    </message>
    <message>
        <source>Periksa Lagi</source>
        <translation>Stop Ignoring</translation>
    </message>
    <message>
        <source>Semua sudah diperiksa: tidak ada yang perlu diperbaiki.</source>
        <translation>All is checked: there is nothing to mend.</translation>
    </message>
    <message>
        <source>Tidak ada temuan dengan saringan ini.</source>
        <translation>No findings with this filter.</translation>
    </message>
    <message>
        <source>Salin, simpan, atau cetak semua temuan</source>
        <translation>Copy, save or print all findings</translation>
    </message>
    <message>
        <source>Diabaikan</source>
        <translation>Ignored</translation>
    </message>
    <message>
        <source>belum masuk Lampiran</source>
        <translation>not in any annex</translation>
    </message>
    <message>
        <source>alasan: %1</source>
        <translation>reason: %1</translation>
    </message>
    <message>
        <source>dapat diperbaiki: %1</source>
        <translation>can be mended: %1</translation>
    </message>
    <message>
        <source>klik dua kali menampilkan barisnya di teks pasal</source>
        <translation>double click shows its line in the article text</translation>
    </message>
    <message>
        <source>klik dua kali membuka Data Peraturan</source>
        <translation>double click opens Regulation Data</translation>
    </message>
    <message>
        <source>Perbaiki Semua yang Sejenis (%1)</source>
        <translation>Mend All of This Kind (%1)</translation>
    </message>
    <message>
        <source>Abaikan…</source>
        <translation>Ignore…</translation>
    </message>
    <message>
        <source>Temuan ini sudah tidak berlaku.</source>
        <translation>This finding no longer holds.</translation>
    </message>
    <message>
        <source>Diperbaiki: %1.</source>
        <translation>Mended: %1.</translation>
    </message>
    <message>
        <source>%2 temuan diperbaiki: %1.</source>
        <translation>%2 findings mended: %1.</translation>
    </message>
    <message>
        <source>Temuan diabaikan.</source>
        <translation>The finding is ignored.</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>Laporan tersalin.</source>
        <translation>The report is copied.</translation>
    </message>
    <message>
        <source>Simpan Laporan</source>
        <translation>Save Report</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Teks (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Menyusun laporan…</source>
        <translation>Making the report…</translation>
    </message>
    <message>
        <source>Laporan dicetak: %1 lembar.</source>
        <translation>Report printed: sheets: %1.</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Cari Perintah</source>
        <translation>Find Command</translation>
    </message>
    <message>
        <source>Ketik sebagian nama perintah atau unit</source>
        <translation>Type a part of the name of a command or a unit</translation>
    </message>
    <message>
        <source>Perintah yang ditemukan</source>
        <translation>Commands found</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok.</source>
        <translation>Nothing fits.</translation>
    </message>
    <message>
        <source>Belum dapat dijalankan: %1.</source>
        <translation>Not possible yet: %1.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Gambar bagan disalin; tempelkan di Word atau program lain.</source>
        <translation>Picture of the chart copied; paste it into Word or another program.</translation>
    </message>
    <message>
        <source>Hapus “%1” dari peraturan?</source>
        <translation>Delete “%1” from the regulation?</translation>
    </message>
    <message>
        <source>Hapus %1 unit dari peraturan?</source>
        <translation>Delete %1 units from the regulation?</translation>
    </message>
    <message>
        <source>Unit hilang dari semua bagan bersama hubungannya; bawahannya naik setingkat.</source>
        <translation>The unit goes from every chart with its relations; its subordinates move up a level.</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Menghapus %1 unit…</source>
        <translation>Deleting units: %1…</translation>
    </message>
    <message>
        <source>Hapus %1 hubungan dari peraturan?</source>
        <translation>Delete from the regulation? Relations: %1</translation>
    </message>
    <message>
        <source>Garisnya hilang dari semua bagan.</source>
        <translation>The lines go from every chart.</translation>
    </message>
    <message>
        <source>Menambahkan %1 unit…</source>
        <translation>Adding units: %1…</translation>
    </message>
    <message>
        <source>Bingkai Kelompok</source>
        <translation>Group Frame</translation>
    </message>
    <message>
        <source>Nama kelompok:</source>
        <translation>Name of the group:</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Menempatkan %1 unit…</source>
        <translation>Placing units: %1…</translation>
    </message>
    <message>
        <source>Bagan dihapus; unit dan hubungannya tetap ada di peraturan.</source>
        <translation>Chart deleted; its units and relations stay in the regulation.</translation>
    </message>
    <message>
        <source>Lampiran dihapus dengan %1 bagan; unit dan hubungannya tetap ada di peraturan.</source>
        <translation>Annex deleted with its charts (%1); the units and their relations stay in the regulation.</translation>
    </message>
    <message>
        <source>Menggandakan bagan…</source>
        <translation>Duplicating the chart…</translation>
    </message>
    <message>
        <source>Ubah arah kertas</source>
        <translation>Turn the page</translation>
    </message>
    <message>
        <source>Baris kotak daftar dan kotak yang menempel tidak dapat disematkan.</source>
        <translation>Rows of a list box and glued boxes cannot be pinned.</translation>
    </message>
    <message>
        <source>Garis pilihan lurus, atau jalurnya sudah tetap.</source>
        <translation>The selected lines are straight, or their way is kept already.</translation>
    </message>
    <message>
        <source>Tidak ada pilihan susunan untuk ditetapkan di sini.</source>
        <translation>There is no choice of arrangement to keep here.</translation>
    </message>
    <message>
        <source>Garis dari atasan ke bawahan tidak dapat dibalik; seret kotaknya untuk mengganti atasan.</source>
        <translation>A line from a superior cannot be reversed; drag the box to give it another superior.</translation>
    </message>
    <message>
        <source>Memasukkan Pasal ke bagan…</source>
        <translation>Entering the article into the chart…</translation>
    </message>
    <message>
        <source>Pasal sudah masuk ke bagan ini.</source>
        <translation>The article has entered this chart.</translation>
    </message>
    <message>
        <source>Naskah dibuat dari teks; periksa bagannya, lalu simpan.</source>
        <translation>Draft made from the text; check its charts, then save.</translation>
    </message>
    <message>
        <source>Bagan ini tidak memuat daftar yang dapat ditulis sebagai Pasal.</source>
        <translation>This chart has no list that could be written as an article.</translation>
    </message>
    <message>
        <source>Menggabung unit…</source>
        <translation>Merging units…</translation>
    </message>
    <message>
        <source>%1 unit digabung menjadi “%2”.</source>
        <translation>%1 units were merged into “%2”.</translation>
    </message>
    <message>
        <source>Memecah unit…</source>
        <translation>Splitting the unit…</translation>
    </message>
    <message>
        <source>“%2” dipecah menjadi %1 unit.</source>
        <translation>“%2” was split into %1 units.</translation>
    </message>
    <message>
        <source>Semua huruf dan angka dasar sudah menurut urutan di bagan ini.</source>
        <translation>All letters and numbers of the basis are in the order of this chart.</translation>
    </message>
    <message>
        <source>Menomori ulang dasar…</source>
        <translation>Renumbering bases…</translation>
    </message>
    <message>
        <source>Warna menurut kategori unit; yang dicetak tetap hitam putih.</source>
        <translation>Colours show the category of a unit; what is printed stays black and white.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Gambar PNG (*.png)</source>
        <translation>PNG picture (*.png)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Menyimpan “%1”…</source>
        <translation>Saving “%1”…</translation>
    </message>
    <message>
        <source>Menulis halaman perbandingan…</source>
        <translation>Writing the pages of the comparison…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Semula: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>Versi %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Dihapus</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Pindah</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Ganti nama</source>
        <translation>Renamed</translation>
    </message>
    <message>
        <source>Hubungan kerja</source>
        <translation>Working relations</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Data peraturan dan Lampiran</source>
        <translation>Regulation data and annexes</translation>
    </message>
    <message>
        <source>di bawah %1</source>
        <translation>below %1</translation>
    </message>
    <message>
        <source>semula %1</source>
        <translation>before: %1</translation>
    </message>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>dihapus</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>sesudah %1</source>
        <translation>after %1</translation>
    </message>
    <message>
        <source>paling awal</source>
        <translation>first</translation>
    </message>
    <message>
        <source>tidak di bagan</source>
        <translation>not in a chart</translation>
    </message>
    <message>
        <source>paling atas</source>
        <translation>at the top</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Pilih naskah lain (.bagan) sebagai pembanding, atau seret berkasnya ke jendela ini.</source>
        <translation>Choose another draft (.bagan) to compare with, or drag its file onto this window.</translation>
    </message>
    <message>
        <source>belum dipilih</source>
        <translation>not chosen yet</translation>
    </message>
    <message>
        <source>Naskah ini dibandingkan dengan</source>
        <translation>This draft is compared with</translation>
    </message>
    <message>
        <source>Pilih Berkas…</source>
        <translation>Choose File…</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Semula / Menjadi</source>
        <translation>Before / After</translation>
    </message>
    <message>
        <source>Ekspor Halaman Rapat…</source>
        <translation>Export Meeting Pages…</translation>
    </message>
    <message>
        <source>Salin Tabel</source>
        <translation>Copy Table</translation>
    </message>
    <message>
        <source>Simpan Tabel…</source>
        <translation>Save Table…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Naskah bagan (*.bagan);;Semua berkas (*)</source>
        <translation>Chart drafts (*.bagan);;All files (*)</translation>
    </message>
    <message>
        <source>Pilih Naskah Pembanding</source>
        <translation>Choose a Draft to Compare With</translation>
    </message>
    <message>
        <source>Membandingkan dengan “%1”…</source>
        <translation>Comparing with “%1”…</translation>
    </message>
    <message>
        <source>%1 perubahan. Pilih satu di daftar untuk melihat kotaknya di sini dan di bagan yang terbuka.</source>
        <translation>Changes: %1. Choose one in the list to see its box here and in the open chart.</translation>
    </message>
    <message>
        <source>Kedua naskah tidak berbeda.</source>
        <translation>The two drafts do not differ.</translation>
    </message>
    <message>
        <source>Bunyi pasal bagan-bagan kedua naskah tidak berbeda.</source>
        <translation>The articles of the charts of both drafts do not differ.</translation>
    </message>
    <message>
        <source>Di sini tampak sebagian baris yang berubah; salin atau simpan tabel untuk melihat semuanya.</source>
        <translation>Only some of the rows that differ are shown here; the table that is copied or saved has all.</translation>
    </message>
    <message>
        <source>Ekspor Halaman Rapat</source>
        <translation>Export Meeting Pages</translation>
    </message>
    <message>
        <source>perbandingan</source>
        <translation>comparison</translation>
    </message>
    <message>
        <source>Tersalin; tempel di Word dengan Ctrl+V sebagai tabel dua kolom.</source>
        <translation>Copied; paste it into Word with Ctrl+V as a table of two columns.</translation>
    </message>
    <message>
        <source>semula-menjadi</source>
        <translation>before-after</translation>
    </message>
    <message>
        <source>Simpan Tabel Semula / Menjadi</source>
        <translation>Save the Before / After Table</translation>
    </message>
    <message>
        <source>Bunyi pasal bagan-bagan kedua naskah tidak berbeda; tidak ada tabel.</source>
        <translation>The articles of the charts of both drafts do not differ; there is no table.</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>ComparisonFields</name>
    <message>
        <source>bentuk</source>
        <translation>form</translation>
    </message>
    <message>
        <source>jabatan</source>
        <translation>office</translation>
    </message>
    <message>
        <source>daerah</source>
        <translation>region</translation>
    </message>
    <message>
        <source>nomor</source>
        <translation>number</translation>
    </message>
    <message>
        <source>tahun</source>
        <translation>year</translation>
    </message>
    <message>
        <source>tanggal</source>
        <translation>date</translation>
    </message>
    <message>
        <source>tempat</source>
        <translation>place</translation>
    </message>
    <message>
        <source>tentang</source>
        <translation>about</translation>
    </message>
    <message>
        <source>awalan</source>
        <translation>prefix</translation>
    </message>
    <message>
        <source>penanda tangan</source>
        <translation>signatory</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Cari perubahan</source>
        <translation>Find a change</translation>
    </message>
    <message>
        <source>Daftar perubahan</source>
        <translation>List of changes</translation>
    </message>
    <message>
        <source>Tidak ada yang memuat kata itu.</source>
        <translation>Nothing holds that word.</translation>
    </message>
    <message>
        <source>Tidak ada perbedaan.</source>
        <translation>There are no differences.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Semua yang diperiksa baik.</source>
        <translation>All that was looked at is well.</translation>
    </message>
    <message>
        <source>1 hal perlu diperbaiki (bertanda !).</source>
        <translation>1 thing needs mending (marked !).</translation>
    </message>
    <message>
        <source>%1 hal perlu diperbaiki (bertanda !).</source>
        <translation>%1 things need mending (marked !).</translation>
    </message>
    <message>
        <source>program satu folder</source>
        <translation>one-folder program</translation>
    </message>
    <message>
        <source>paket Python</source>
        <translation>Python package</translation>
    </message>
    <message>
        <source>Sistem</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Pustaka</source>
        <translation>Libraries</translation>
    </message>
    <message>
        <source>Pustaka yang tidak ada</source>
        <translation>Missing libraries</translation>
    </message>
    <message>
        <source>Huruf bawaan</source>
        <translation>Bundled font</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>present</translation>
    </message>
    <message>
        <source>tidak ada; dipakai huruf bawaan</source>
        <translation>missing; the bundled font is used</translation>
    </message>
    <message>
        <source>menjawab</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>tidak menjawab (%1); bagan mekanisme disusun tanpa bantuannya</source>
        <translation>does not answer (%1); mechanism charts are laid out without its help</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>pustaka pencetakan tidak ada (libcups2); PDF tetap dapat dibuat</source>
        <translation>the printing library is missing (libcups2); PDFs can be made all the same</translation>
    </message>
    <message>
        <source>tidak ada yang terpasang; PDF tetap dapat dibuat</source>
        <translation>none installed; PDFs can be made all the same</translation>
    </message>
    <message>
        <source>Folder pengaturan</source>
        <translation>Settings folder</translation>
    </message>
    <message>
        <source>Folder pemulihan dan versi</source>
        <translation>Recovery and versions folder</translation>
    </message>
    <message>
        <source>Folder sementara</source>
        <translation>Temporary folder</translation>
    </message>
    <message>
        <source>Folder dokumen</source>
        <translation>Documents folder</translation>
    </message>
    <message>
        <source>%1: tidak dapat ditulisi</source>
        <translation>%1: cannot be written to</translation>
    </message>
    <message>
        <source>%1: hampir penuh, tersisa %2</source>
        <translation>%1: almost full, %2 left</translation>
    </message>
    <message>
        <source>%1: dapat ditulisi, tersisa %2</source>
        <translation>%1: can be written to, %2 left</translation>
    </message>
    <message>
        <source>Layar</source>
        <translation>Screen</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Keadaan Program</source>
        <translation>State of the Program</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Salin teks ini ke pesan bila meminta bantuan. Nama Anda dan isi naskah tidak ada di dalamnya.</source>
        <translation>Copy this text into a message when you ask for help. Neither your name nor anything of a draft is in it.</translation>
    </message>
    <message>
        <source>Tersalin.</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>DraftChooser</name>
    <message>
        <source>tidak dapat dibaca</source>
        <translation>cannot be read</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Jadikan bawahan %1</source>
        <translation>Make subordinate of %1</translation>
    </message>
    <message>
        <source>Pindahkan ke urutan terakhir</source>
        <translation>Move to the end</translation>
    </message>
    <message>
        <source>Letakkan sebelum %1</source>
        <translation>Place before %1</translation>
    </message>
    <message>
        <source>Letakkan sesudah %1</source>
        <translation>Place after %1</translation>
    </message>
    <message>
        <source>, bawahan %1</source>
        <translation>, below %1</translation>
    </message>
    <message>
        <source>Letakkan di kanan %1</source>
        <translation>Place to the right of %1</translation>
    </message>
    <message>
        <source>Letakkan di kiri %1</source>
        <translation>Place to the left of %1</translation>
    </message>
    <message>
        <source>Letakkan pada baris baru</source>
        <translation>Place in a new row</translation>
    </message>
    <message>
        <source>Tempatkan di bawah %1</source>
        <translation>Place below %1</translation>
    </message>
    <message>
        <source>Tempatkan tanpa atasan</source>
        <translation>Place without a superior</translation>
    </message>
    <message>
        <source>%1; sudah ada di bagan ini, digambar sekali lagi</source>
        <translation>%1; already in this chart, drawn once more</translation>
    </message>
    <message>
        <source>Jadikan staf %1, di kiri</source>
        <translation>Make staff of %1, at the left</translation>
    </message>
    <message>
        <source>Jadikan staf %1, di kanan</source>
        <translation>Make staff of %1, at the right</translation>
    </message>
    <message>
        <source>Salin, lalu %1</source>
        <translation>Copy, then %1</translation>
    </message>
    <message>
        <source>Sematkan di sini (%1; %2 mm)</source>
        <translation>Pin here (%1; %2 mm)</translation>
    </message>
    <message>
        <source>Pindahkan ke sini (%1; %2 mm)</source>
        <translation>Move here (%1; %2 mm)</translation>
    </message>
    <message>
        <source>Salin ke sini (%1; %2 mm)</source>
        <translation>Copy here (%1; %2 mm)</translation>
    </message>
    <message>
        <source>Sudah ada di sini</source>
        <translation>Already here</translation>
    </message>
    <message>
        <source>Tempatkan juga</source>
        <translation>Place here too</translation>
    </message>
    <message>
        <source>Tempatkan %1 unit</source>
        <translation>Place %1 units</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Berkas “%1” tidak dapat dibuka: %2.</source>
        <translation>File “%1” cannot be opened: %2.</translation>
    </message>
    <message>
        <source>Berkas “%1” tidak dapat disimpan: %2. %3</source>
        <translation>File “%1” cannot be saved: %2. %3</translation>
    </message>
    <message>
        <source>Berkas “%1” tidak dapat dibaca sebagai teks: %2.</source>
        <translation>File “%1” cannot be read as text: %2.</translation>
    </message>
    <message>
        <source>Berkas ini tidak dapat dibaca sebagai teks: %1.</source>
        <translation>This file cannot be read as text: %1.</translation>
    </message>
    <message>
        <source>Berkas lama tetap utuh.</source>
        <translation>The old file is as it was.</translation>
    </message>
    <message>
        <source>Catatan pemulihan ini tidak terbaca: %1.</source>
        <translation>This recovery record cannot be read: %1.</translation>
    </message>
    <message>
        <source>terlalu besar</source>
        <translation>it is too large</translation>
    </message>
    <message>
        <source>isinya tidak sesuai</source>
        <translation>its content does not fit</translation>
    </message>
    <message>
        <source>naskah di dalamnya rusak</source>
        <translation>the draft in it is damaged</translation>
    </message>
    <message>
        <source>dibuat dengan versi orgeditor yang lain</source>
        <translation>it was made by another version of orgeditor</translation>
    </message>
    <message>
        <source>susunannya tidak sesuai</source>
        <translation>its structure does not fit</translation>
    </message>
    <message>
        <source>basis datanya menolak</source>
        <translation>its database refuses</translation>
    </message>
    <message>
        <source>bukan kumpulan perubahan</source>
        <translation>not a set of changes</translation>
    </message>
    <message>
        <source>perubahan tanpa isi, atau dengan dua tanda pengenal</source>
        <translation>a change without content, or with two ids</translation>
    </message>
    <message>
        <source>“%1” berubah dua kali</source>
        <translation>“%1” changes twice</translation>
    </message>
    <message>
        <source>“%1” bukan teks</source>
        <translation>“%1” is no text</translation>
    </message>
    <message>
        <source>“%1” bukan tanda pengenal</source>
        <translation>“%1” is no id</translation>
    </message>
    <message>
        <source>“%1” bukan 0 atau 1</source>
        <translation>“%1” is not 0 or 1</translation>
    </message>
    <message>
        <source>“%1” bukan bilangan bulat dari 0</source>
        <translation>“%1” is no whole number from 0 on</translation>
    </message>
    <message>
        <source>“%1” bukan bilangan yang sah</source>
        <translation>“%1” is no valid number</translation>
    </message>
    <message>
        <source>“%1” bukan bilangan bulat yang sah</source>
        <translation>“%1” is no valid whole number</translation>
    </message>
    <message>
        <source>“%1” bukan isi biner</source>
        <translation>“%1” is no binary content</translation>
    </message>
    <message>
        <source>“%1” bukan %2 bilangan</source>
        <translation>“%1” is not %2 numbers</translation>
    </message>
    <message>
        <source>“%1” tidak dikenal</source>
        <translation>“%1” is not known</translation>
    </message>
    <message>
        <source>lebar atau tinggi tidak boleh negatif</source>
        <translation>width and height must not be negative</translation>
    </message>
    <message>
        <source>“%1” bukan daftar</source>
        <translation>“%1” is no list</translation>
    </message>
    <message>
        <source>“%1” memuat lebih dari %2 butir</source>
        <translation>“%1” holds more than %2 items</translation>
    </message>
    <message>
        <source>“%1” bukan JSON</source>
        <translation>“%1” is not JSON</translation>
    </message>
    <message>
        <source>itu sebuah folder, bukan berkas</source>
        <translation>it is a folder, not a file</translation>
    </message>
    <message>
        <source>nama berkas atau foldernya terlalu panjang</source>
        <translation>the name of the file or its folder is too long</translation>
    </message>
    <message>
        <source>tautan ke berkas itu berputar-putar</source>
        <translation>the link to the file leads back to itself</translation>
    </message>
    <message>
        <source>perangkat penyimpanan gagal bekerja</source>
        <translation>the storage device failed</translation>
    </message>
    <message>
        <source>berkas sedang dipakai program lain</source>
        <translation>another program is using the file</translation>
    </message>
    <message>
        <source>ruang penyimpanan penuh</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>jatah ruang penyimpanan Anda penuh</source>
        <translation>your disk quota is used up</translation>
    </message>
    <message>
        <source>berkas melampaui ukuran yang diizinkan</source>
        <translation>the file is larger than is allowed there</translation>
    </message>
    <message>
        <source>tempat penyimpanannya hanya dapat dibaca</source>
        <translation>the place is read-only</translation>
    </message>
    <message>
        <source>tempat penyimpanannya tidak menjawab</source>
        <translation>the place does not answer</translation>
    </message>
    <message>
        <source>tempat penyimpanannya sudah tidak tersambung</source>
        <translation>the place is no longer connected</translation>
    </message>
    <message>
        <source>berkas tidak ditemukan</source>
        <translation>the file was not found</translation>
    </message>
    <message>
        <source>Anda tidak memiliki izin untuk membacanya</source>
        <translation>you have no permission to read it</translation>
    </message>
    <message>
        <source>folder tujuannya tidak ditemukan</source>
        <translation>its folder was not found</translation>
    </message>
    <message>
        <source>sebuah berkas memakai nama folder yang diperlukan</source>
        <translation>a file has the name of the folder that is needed</translation>
    </message>
    <message>
        <source>Anda tidak memiliki izin untuk menulis di sana</source>
        <translation>you have no permission to write there</translation>
    </message>
    <message>
        <source>Tidak ada berkas yang ditulis.</source>
        <translation>No file was written.</translation>
    </message>
    <message>
        <source>berkas itu sudah diubah dari luar sejak Anda membukanya</source>
        <translation>the file was changed from outside since you opened it</translation>
    </message>
    <message>
        <source>berkas itu sedang dibuka %1</source>
        <translation>the file is open, %1</translation>
    </message>
    <message>
        <source>berkas lebih besar dari %1 MB</source>
        <translation>the file is larger than %1 MB</translation>
    </message>
    <message>
        <source>itu bukan berkas biasa</source>
        <translation>it is no ordinary file</translation>
    </message>
    <message>
        <source>berkas itu hanya dapat dibaca</source>
        <translation>the file is read-only</translation>
    </message>
    <message>
        <source>nama berkasnya memuat karakter yang tidak sah</source>
        <translation>its name contains a character that is not allowed</translation>
    </message>
    <message>
        <source>isi yang tertulis berbeda dari yang disimpan</source>
        <translation>what was written differs from what was to be saved</translation>
    </message>
    <message>
        <source>“%1” adalah nama yang dipakai Windows sendiri; pilih nama lain</source>
        <translation>“%1” is a name that Windows keeps for itself; choose another one</translation>
    </message>
    <message>
        <source>nama berkas tidak boleh berakhir dengan spasi atau titik; pilih nama lain</source>
        <translation>a file name must not end with a space or a full stop; choose another one</translation>
    </message>
    <message>
        <source>nama berkas tidak boleh memuat “%1”; pilih nama lain</source>
        <translation>a file name must not contain “%1”; choose another one</translation>
    </message>
    <message>
        <source>berkas itu kosong</source>
        <translation>the file is empty</translation>
    </message>
    <message>
        <source>itu bukan berkas bagan orgeditor</source>
        <translation>it is no chart file of orgeditor</translation>
    </message>
    <message>
        <source>isinya terpotong</source>
        <translation>its content is cut off</translation>
    </message>
    <message>
        <source>berkas itu masih dipakai program basis data lain (mode WAL) sehingga isinya mungkin belum lengkap</source>
        <translation>another database program still uses the file (WAL mode), so that its content may be incomplete</translation>
    </message>
    <message>
        <source>isinya terpotong, hanya ada %1 dari %2 bita</source>
        <translation>its content is cut off: only %1 of %2 bytes are there</translation>
    </message>
    <message>
        <source>tabel “%1” tidak ada atau susunannya tidak sesuai</source>
        <translation>table “%1” is missing or built otherwise</translation>
    </message>
    <message>
        <source>isinya rusak</source>
        <translation>its content is damaged</translation>
    </message>
    <message>
        <source>tabel “%1” merujuk ke baris tabel “%2” yang tidak ada</source>
        <translation>table “%1” refers to a row of table “%2” that is not there</translation>
    </message>
    <message>
        <source>Berkas memuat isi yang tidak dikenal dan diabaikan: %1; isi itu hilang bila naskah disimpan.</source>
        <translation>The file has parts that are not known and are left alone: %1; they are lost when the draft is saved.</translation>
    </message>
    <message>
        <source>Karakter kendali atau pembalik arah tulisan dibuang dari %1.</source>
        <translation>Control characters, or such as turn the direction of writing, were removed from %1.</translation>
    </message>
    <message>
        <source>program basis data lain belum selesai menulisnya dan meninggalkan “%1” di sampingnya</source>
        <translation>another database program did not finish writing it and left “%1” beside it</translation>
    </message>
    <message>
        <source>tabel “%1” memuat %2 baris, lebih dari %3</source>
        <translation>table “%1” has %2 rows, more than %3</translation>
    </message>
    <message>
        <source>tabel “%1” memuat teks yang tidak terbaca (bukan UTF-8)</source>
        <translation>table “%1” has a text that cannot be read (no UTF-8)</translation>
    </message>
    <message>
        <source>isi yang akan ditulis tidak lolos pemeriksaan</source>
        <translation>what was to be written did not pass its check</translation>
    </message>
    <message>
        <source>sebuah halaman PDF ini terlalu rumit; simpan ulang PDF itu atau tempel teksnya</source>
        <translation>a page of this PDF is too complex; save the PDF anew or paste its text</translation>
    </message>
    <message>
        <source>teksnya terlalu panjang</source>
        <translation>its text is too long</translation>
    </message>
    <message>
        <source>“%1” lebih panjang dari %2 huruf</source>
        <translation>“%1” is longer than %2 letters</translation>
    </message>
    <message>
        <source>“%1…” lebih panjang dari %2 huruf.</source>
        <translation>“%1…” is longer than %2 letters.</translation>
    </message>
    <message>
        <source>itu berkas basis data milik program lain, bukan berkas bagan orgeditor</source>
        <translation>it is the database of another program, no chart file of orgeditor</translation>
    </message>
    <message>
        <source>berkas itu dibuat dengan versi orgeditor yang lebih baru</source>
        <translation>a later version of orgeditor made the file</translation>
    </message>
    <message>
        <source>dua baris memakai tanda pengenal yang sama</source>
        <translation>two rows have the same id</translation>
    </message>
    <message>
        <source>pemeriksaan isinya memakan waktu terlalu lama</source>
        <translation>checking its content takes too long</translation>
    </message>
    <message>
        <source>nomor versi isinya (%1) tidak dikenal</source>
        <translation>the version number of its content (%1) is not known</translation>
    </message>
    <message>
        <source>Susunan sebuah bagan tidak terbaca; bagan itu akan disusun ulang.</source>
        <translation>The arrangement of a chart cannot be read; the chart will be arranged anew.</translation>
    </message>
    <message>
        <source>tabel “%1” tidak terbaca kembali</source>
        <translation>table “%1” does not read back</translation>
    </message>
    <message>
        <source>sebuah baris merujuk ke baris yang tidak ada</source>
        <translation>a row refers to a row that is not there</translation>
    </message>
    <message>
        <source>sebuah teks memuat karakter yang tidak sah</source>
        <translation>a text contains a character that is not allowed</translation>
    </message>
    <message>
        <source>isinya bukan teks</source>
        <translation>its content is no text</translation>
    </message>
    <message>
        <source>ini berkas Word lama (.doc); buka di Word, simpan sebagai .docx, lalu coba lagi</source>
        <translation>this is an old Word file (.doc); open it in Word, save it as .docx and try again</translation>
    </message>
    <message>
        <source>ini berkas RTF; buka di Word, simpan sebagai .docx, lalu coba lagi</source>
        <translation>this is an RTF file; open it in Word, save it as .docx and try again</translation>
    </message>
    <message>
        <source>berkas kosong</source>
        <translation>the file is empty</translation>
    </message>
    <message>
        <source>PDF ini tidak punya lapisan teks (hasil pindai); jalankan OCR dahulu atau tempel teksnya</source>
        <translation>this PDF has no text layer (it is a scan); run OCR first or paste the text</translation>
    </message>
    <message>
        <source>PDF ini lebih dari %1 halaman</source>
        <translation>this PDF has more than %1 pages</translation>
    </message>
    <message>
        <source>PDF ini dikunci dengan kata sandi</source>
        <translation>this PDF is locked with a password</translation>
    </message>
    <message>
        <source>PDF ini rusak</source>
        <translation>this PDF is damaged</translation>
    </message>
    <message>
        <source>PDF ini tidak memuat naskah .bagan; teks pasal di dalamnya dibaca dengan Naskah &gt; Tempel Pasal</source>
        <translation>this PDF holds no .bagan draft; Draft &gt; Paste an Article reads the text of its articles</translation>
    </message>
    <message>
        <source>Naskah ini diambil dari dalam PDF; PDF itu sendiri tidak berubah.</source>
        <translation>This draft was taken out of the PDF; the PDF itself has not changed.</translation>
    </message>
    <message>
        <source>dokumen Word ini rusak</source>
        <translation>this Word document is damaged</translation>
    </message>
    <message>
        <source>isinya terlalu besar setelah dibuka</source>
        <translation>its content is too large when unpacked</translation>
    </message>
    <message>
        <source>dokumen Word ini memuat entitas XML, yang tidak dibaca</source>
        <translation>this Word document contains XML entities, which are not read</translation>
    </message>
    <message>
        <source>dokumen Word ini rusak atau dikunci dengan kata sandi</source>
        <translation>this Word document is damaged or locked with a password</translation>
    </message>
    <message>
        <source>dokumen Word ini bersarang terlalu dalam</source>
        <translation>this Word document is nested too deeply</translation>
    </message>
    <message>
        <source>ini bukan dokumen Word (.docx)</source>
        <translation>this is no Word document (.docx)</translation>
    </message>
    <message>
        <source>Jabatan “%1” tidak dikenal; yang ada ialah Gubernur, Bupati, Wali Kota dan Walikota.</source>
        <translation>Office “%1” is not known; there are Gubernur, Bupati, Wali Kota and Walikota.</translation>
    </message>
    <message>
        <source>Templat “%1” tidak ada; yang ada ialah %2.</source>
        <translation>There is no template “%1”; there are %2.</translation>
    </message>
    <message>
        <source>Bentuk “%1” tidak dikenal; tulis %2, atau lengkap: “Peraturan Walikota”.</source>
        <translation>Form “%1” is not known; write %2, or in full: “Peraturan Walikota”.</translation>
    </message>
    <message>
        <source>Bentuk “%1” tidak menyebut jabatan; tulis misalnya “perwali”, “perbup”, “pergub” atau “perda kota”.</source>
        <translation>Form “%1” names no office; write for instance “perwali”, “perbup”, “pergub” or “perda kota”.</translation>
    </message>
    <message>
        <source>Daerah “%1” dipimpin %2, bukan %3; periksa bentuk atau nama daerahnya.</source>
        <translation>Region “%1” is headed by a %2, not a %3; check the form or the name of the region.</translation>
    </message>
    <message>
        <source>Naskah belum memuat data peraturan.</source>
        <translation>The draft has no data of a regulation yet.</translation>
    </message>
    <message>
        <source>Ada rujukan ke %1 yang tidak ada di bagan yang sama (%2).</source>
        <translation>There is a reference to a %1 that is not in the same chart (%2).</translation>
    </message>
    <message>
        <source>Jenis hubungan “%1” tidak dikenal.</source>
        <translation>There is no kind of relation “%1”.</translation>
    </message>
    <message>
        <source>Satu naskah hanya memuat satu peraturan.</source>
        <translation>A draft holds one regulation only.</translation>
    </message>
    <message>
        <source>Satu naskah hanya memuat satu teks pasal.</source>
        <translation>A draft holds one text of articles only.</translation>
    </message>
    <message>
        <source>Teks pasal lebih panjang dari %1 huruf.</source>
        <translation>The text of the articles is longer than %1 letters.</translation>
    </message>
    <message>
        <source>Ada rujukan ke %1 yang tidak ada (%2).</source>
        <translation>There is a reference to a %1 that is not there (%2).</translation>
    </message>
    <message>
        <source>Sebuah unit tidak dapat menjadi bawahan dirinya sendiri.</source>
        <translation>A unit cannot hang below itself.</translation>
    </message>
    <message>
        <source>Letak tanpa induk tidak dapat memiliki garis induk.</source>
        <translation>A place without a superior cannot have a line to it.</translation>
    </message>
    <message>
        <source>Sebuah unit tidak dapat dipindahkan ke bawah dirinya sendiri.</source>
        <translation>A unit cannot be moved below itself.</translation>
    </message>
    <message>
        <source>Halaman %1 x %2 mm melebihi halaman terbesar Word (558 x 558 mm); ekspor sebagai PDF atau SVG.</source>
        <translation>The page of %1 x %2 mm exceeds the largest page of Word (558 x 558 mm); export it as PDF or SVG.</translation>
    </message>
    <message>
        <source>Gambar %1 x %2 piksel melebihi batas %3 juta piksel; pilih dpi yang lebih kecil.</source>
        <translation>A picture of %1 x %2 pixels exceeds the limit of %3 million pixels; choose fewer dpi.</translation>
    </message>
    <message>
        <source>sistem operasi menolaknya (kode %1)</source>
        <translation>the operating system refused it (code %1)</translation>
    </message>
    <message>
        <source>tabel “%1”, baris “%2”, kolom “%3”: %4</source>
        <translation>table “%1”, row “%2”, column “%3”: %4</translation>
    </message>
    <message>
        <source>oleh %1 di %2 sejak %3</source>
        <translation>by %1 on %2 since %3</translation>
    </message>
    <message>
        <source>oleh %1 sejak %2</source>
        <translation>by %1 since %2</translation>
    </message>
    <message>
        <source>dd-MM-yyyy &apos;pukul&apos; HH.mm</source>
        <translation>d MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>oleh %1 di %2</source>
        <translation>by %1 at %2</translation>
    </message>
    <message>
        <source>oleh %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>orang lain</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>hubungan kerja</source>
        <translation>working relation</translation>
    </message>
    <message>
        <source>bagan</source>
        <translation>chart</translation>
    </message>
    <message>
        <source>letak</source>
        <translation>place</translation>
    </message>
    <message>
        <source>bingkai</source>
        <translation>frame</translation>
    </message>
</context>
<context>
    <name>ExamplesDialog</name>
    <message>
        <source>Buka Contoh</source>
        <translation>Open an Example</translation>
    </message>
    <message>
        <source>Contoh</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Peraturan yang sungguh ada. Contoh dibuka sebagai salinan: ubahlah sesuka hati.</source>
        <translation>Real regulations. An example opens as a copy: change it as you like.</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Ekspor Lampiran</source>
        <translation>Export Annexes</translation>
    </message>
    <message>
        <source>1 kesalahan belum diperbaiki; lihat Temuan</source>
        <translation>1 error is not mended yet; see Findings</translation>
    </message>
    <message>
        <source>%1 kesalahan belum diperbaiki; lihat Temuan</source>
        <translation>%1 errors are not mended yet; see Findings</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Bagan yang diekspor</source>
        <translation>Charts to export</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Satu berkas untuk tiap bagan</source>
        <translation>One file for each chart</translation>
    </message>
    <message>
        <source>Hanya bagan, tanpa judul dan tanda tangan</source>
        <translation>The chart only, without heading and signature</translation>
    </message>
    <message>
        <source>Naskah .bagan ikut di dalam PDF</source>
        <translation>The .bagan draft goes into the PDF</translation>
    </message>
    <message>
        <source>Siapa pun yang menerima PDF itu dapat membukanya kembali di orgeditor dan mengubahnya</source>
        <translation>Whoever gets the PDF can open the draft in orgeditor again and change it</translation>
    </message>
    <message>
        <source>Ketajaman</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Huruf sebagai garis bentuk</source>
        <translation>Letters as outlines</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Buka Folder</source>
        <translation>Open Folder</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Dua bagan memakai nama berkas yang sama; beri nama yang berbeda.</source>
        <translation>Two charts have the same file name; give them different ones.</translation>
    </message>
    <message>
        <source>%1 dari %2 berkas sudah ditulis.</source>
        <translation>Files written: %1 of %2.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Selesai: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Selesai: %1 berkas di %2</source>
        <translation>Done. Files in %2: %1</translation>
    </message>
    <message>
        <source>Tujuan Ekspor</source>
        <translation>Export Target</translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message>
        <source>“%1” sedang dibuka %2.</source>
        <translation>“%1” is already open, %2.</translation>
    </message>
    <message>
        <source>Hanya baca: perubahan Anda disimpan ke berkas ini hanya bila sudah ditutup di sana, selain itu dengan nama lain. Salinan: naskah tersendiri yang belum punya berkas.</source>
        <translation>Read-only: your changes are saved to this file only when it is closed there by then, else under another name. Copy: a draft of its own that has no file yet.</translation>
    </message>
    <message>
        <source>Buka Hanya Baca</source>
        <translation>Open Read-only</translation>
    </message>
    <message>
        <source>Buka Salinan</source>
        <translation>Open a Copy</translation>
    </message>
    <message>
        <source>Naskah tetap terbuka dengan semua perubahannya.</source>
        <translation>The draft stays open with all its changes.</translation>
    </message>
    <message>
        <source>Simpan Sebagai…</source>
        <translation>Save As…</translation>
    </message>
    <message>
        <source>Bandingkan…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>“%1” terbuka, dengan catatan.</source>
        <translation>“%1” is open, with notes.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Naskah bagan (*.bagan);;Semua berkas (*)</source>
        <translation>Chart drafts (*.bagan);;All files (*)</translation>
    </message>
    <message>
        <source>Naskah baru</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Buka Naskah</source>
        <translation>Open Draft</translation>
    </message>
    <message>
        <source>Naskah yang sedang terbuka tidak berubah.</source>
        <translation>The open draft is unchanged.</translation>
    </message>
    <message>
        <source>Pilih Naskah Semula</source>
        <translation>Choose the Draft to Amend</translation>
    </message>
    <message>
        <source>Naskah bagan, juga di dalam PDF (*.bagan *.pdf);;Semua berkas (*)</source>
        <translation>Chart drafts, also in a PDF (*.bagan *.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>%1 (hanya baca)</source>
        <translation>%1 (read-only)</translation>
    </message>
    <message>
        <source>Menyalin naskah…</source>
        <translation>Copying the draft…</translation>
    </message>
    <message>
        <source>Naskah perubahan dari “%1” dibuat; naskah itu sendiri tidak berubah.</source>
        <translation>A draft that amends “%1” was made; that file itself did not change.</translation>
    </message>
    <message>
        <source>%1 unit ditempatkan. Periksa namanya, lalu Berkas &gt; Ekspor Lampiran… membuat PDF.</source>
        <translation>Units placed: %1. Check their names, then File &gt; Export Annexes… makes a PDF.</translation>
    </message>
    <message>
        <source>Contoh ini terbuka sebagai salinan; Simpan menanyakan nama berkas.</source>
        <translation>This example is open as a copy; Save asks for a file name.</translation>
    </message>
    <message>
        <source>“%1” sudah terbuka.</source>
        <translation>“%1” is open already.</translation>
    </message>
    <message>
        <source>Naskah dari dalam “%1” terbuka sebagai naskah baru; PDF itu tidak berubah.</source>
        <translation>The draft in “%1” is open as a new draft; the PDF has not changed.</translation>
    </message>
    <message>
        <source>Ini salinan; Simpan menanyakan nama berkas.</source>
        <translation>This is a copy; Save asks for a name.</translation>
    </message>
    <message>
        <source>Membuka “%1”…</source>
        <translation>Opening “%1”…</translation>
    </message>
    <message>
        <source>Simpan Naskah Sebagai</source>
        <translation>Save Draft As</translation>
    </message>
    <message>
        <source>naskah-bagan</source>
        <translation>chart-draft</translation>
    </message>
    <message>
        <source>Menyimpan “%1”…</source>
        <translation>Saving “%1”…</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>versi ini tidak dapat disalin untuk Versi Sebelumnya</source>
        <translation>this version could not be copied for Previous Versions</translation>
    </message>
    <message>
        <source>Kembalikan versi %1</source>
        <translation>Restore the version of %1</translation>
    </message>
    <message>
        <source>Mengembalikan versi %1…</source>
        <translation>Restoring the version of %1…</translation>
    </message>
    <message>
        <source>Naskah sudah sama dengan versi itu.</source>
        <translation>The draft is the same as that version already.</translation>
    </message>
    <message>
        <source>Naskah kembali seperti %1; berkasnya belum berubah sampai disimpan.</source>
        <translation>The draft is as on %1 again; its file is unchanged until you save.</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Isi Bagan menurut Kategori</source>
        <translation>Fill Chart by Category</translation>
    </message>
    <message>
        <source>Semua kategori (%1)</source>
        <translation>All categories (%1)</translation>
    </message>
    <message>
        <source>Atasan masing-masing menurut peraturan</source>
        <translation>Their own superiors in the regulation</translation>
    </message>
    <message>
        <source>Sertakan atasan yang belum ada di bagan ini</source>
        <translation>Include superiors that this chart lacks</translation>
    </message>
    <message>
        <source>Yang akan ditempatkan</source>
        <translation>What will be placed</translation>
    </message>
    <message>
        <source>Unit yang belum ada di bagan ini</source>
        <translation>Units that this chart lacks</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Di bawah</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Isi Bagan</source>
        <translation>Fill Chart</translation>
    </message>
    <message>
        <source>%1 unit akan ditempatkan.</source>
        <translation>Units to be placed: %1.</translation>
    </message>
    <message>
        <source>%1 di antaranya tanpa atasan.</source>
        <translation>Without a superior: %1.</translation>
    </message>
    <message>
        <source>Semua unit sudah ada di bagan ini.</source>
        <translation>This chart has all units already.</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Cocokkan huruf besar dan kecil</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Kata utuh saja</source>
        <translation>Whole words only</translation>
    </message>
    <message>
        <source>Nama unit dan label kotak</source>
        <translation>Names of units and labels of boxes</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Ganti dengan</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Nama yang ditemukan</source>
        <translation>Names found</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cari dan Ganti</source>
        <translation>Find and Replace</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Di</source>
        <translation>In</translation>
    </message>
    <message>
        <source>label, %1</source>
        <translation>label, %1</translation>
    </message>
    <message>
        <source>(nama tidak boleh kosong)</source>
        <translation>(a name cannot be empty)</translation>
    </message>
    <message>
        <source>Tulis yang dicari.</source>
        <translation>Type what to find.</translation>
    </message>
    <message>
        <source>Tidak ditemukan.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>%1 nama ditemukan.</source>
        <translation>Names found: %1.</translation>
    </message>
    <message>
        <source>Ganti %1 Nama</source>
        <translation>Replace %1</translation>
    </message>
    <message>
        <source>Mengganti %1 nama…</source>
        <translation>Replacing names: %1…</translation>
    </message>
    <message>
        <source>Tidak jadi; tidak ada nama yang berubah.</source>
        <translation>Given up; no name has changed.</translation>
    </message>
    <message>
        <source>%1 nama diganti.</source>
        <translation>Names replaced: %1.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Tahun Berita Daerah tidak sama: %1 di kepala, %2 di kaki.</source>
        <translation>The year of the Berita Daerah differs: %1 in the head, %2 at the foot.</translation>
    </message>
    <message>
        <source>%1 merujuk %2, tetapi %3; mungkin maksudnya %4.</source>
        <translation>%1 cites %2, but %3; perhaps %4 is meant.</translation>
    </message>
    <message>
        <source>%1 merujuk %2, tetapi %3.</source>
        <translation>%1 cites %2, but %3.</translation>
    </message>
    <message>
        <source>%1 dimulai dari ayat (%2); ayat (1) tidak ada.</source>
        <translation>%1 begins at ayat (%2); there is no ayat (1).</translation>
    </message>
    <message>
        <source>BAB %1 tidak ada: sesudah BAB %2 langsung BAB %3.</source>
        <translation>There is no BAB %1: BAB %2 is followed by BAB %3.</translation>
    </message>
    <message>
        <source>Pasal %1 tidak ada: sesudah Pasal %2 langsung Pasal %3.</source>
        <translation>There is no Pasal %1: Pasal %2 is followed by Pasal %3.</translation>
    </message>
    <message>
        <source>Pasal %1 disimpulkan: %2.</source>
        <translation>Pasal %1 is inferred: %2.</translation>
    </message>
    <message>
        <source>%1 menyebut hubungan kerja %2, tetapi %3 berbunyi “%4”.</source>
        <translation>%1 speaks of the working relation “%2”, but %3 reads “%4”.</translation>
    </message>
    <message>
        <source>%1: “%2” mengoordinasikan “%2”; mungkin pelakunya lain.</source>
        <translation>%1: “%2” coordinates “%2”; perhaps somebody else does.</translation>
    </message>
    <message>
        <source>%1 merujuk %2, padahal pembidangan para Asisten ada di %3.</source>
        <translation>%1 cites %2, but the fields of the Asisten are in %3.</translation>
    </message>
    <message>
        <source>“%1” terdaftar di bawah “%2”, sedangkan bidang %3 ada pada “%4” (%5).</source>
        <translation>“%1” is listed under “%2”, while the field %3 is that of “%4” (%5).</translation>
    </message>
    <message>
        <source>“%1” mungkin terpotong: %2 menulis “%3 %4”.</source>
        <translation>“%1” may be cut off: %2 has “%3 %4”.</translation>
    </message>
    <message>
        <source>%1: “%2 Nomor” tanpa nomor.</source>
        <translation>%1: “%2 Nomor” without a number.</translation>
    </message>
    <message>
        <source>%1 melompat dari ayat (%2) ke ayat (%3).</source>
        <translation>%1 skips from ayat (%2) to ayat (%3).</translation>
    </message>
    <message>
        <source>Garis komando melingkar: %1.</source>
        <translation>Circular chain of command: %1.</translation>
    </message>
    <message>
        <source>Daftar “%1” memuat instansi vertikal di antara Perangkat Daerah: %2.</source>
        <translation>The list of “%1” has vertical bodies among the Perangkat Daerah: %2.</translation>
    </message>
    <message>
        <source>“%1” menyebut dua jenis perangkat daerah sekaligus: “%2”.</source>
        <translation>“%1” names two classes of bodies at once: “%2”.</translation>
    </message>
    <message>
        <source>“%1” adalah nama sekelompok unit, tetapi belum ditandai kolektif.</source>
        <translation>“%1” is the name of a group of units, but is not marked as collective.</translation>
    </message>
    <message>
        <source>Dasar perlu diperiksa pada %1: %2.</source>
        <translation>The basis needs checking for %1: %2.</translation>
    </message>
    <message>
        <source>“%1” berada di bawah lebih dari satu Asisten: %2.</source>
        <translation>“%1” is under more than one Asisten: %2.</translation>
    </message>
    <message>
        <source>“%1” tidak berada di bawah Asisten atau pejabat mana pun.</source>
        <translation>“%1” is under no Asisten or other official.</translation>
    </message>
    <message>
        <source>Nama “%1” dipakai beberapa unit di bawah atasan yang berlainan.</source>
        <translation>Several units under different superiors have the name “%1”.</translation>
    </message>
    <message>
        <source>“%1” tertulis dua kali dalam satu daftar: %2 dan %3.</source>
        <translation>“%1” is written twice in one list: %2 and %3.</translation>
    </message>
    <message>
        <source>“%1” mengoordinasikan %2 unit, rata-rata Asisten lain %3.</source>
        <translation>“%1” coordinates %2 units, the other Asisten %3 on average.</translation>
    </message>
    <message>
        <source>Daftar “%1” memuat instansi vertikal, padahal kalimat pembukanya tidak menyebutnya: %2.</source>
        <translation>The list of “%1” has vertical bodies, though its opening sentence does not name them: %2.</translation>
    </message>
    <message>
        <source>“%1” memuat kata “%2”, mungkin maksudnya “%3”.</source>
        <translation>“%1” has the word “%2”; perhaps “%3” is meant.</translation>
    </message>
    <message>
        <source>%1 %2 disimpulkan, tidak tertulis di pasal: %3.</source>
        <translation>Inferred, not written in an article: %1 %2: %3.</translation>
    </message>
    <message>
        <source>%1 %2 belum mempunyai dasar: %3.</source>
        <translation>Without a basis so far: %1 %2: %3.</translation>
    </message>
    <message>
        <source>“%1” tercatat %2 kali sebagai unit tersendiri.</source>
        <translation>“%1” is there %2 times as a unit of its own.</translation>
    </message>
    <message>
        <source>Tanda baca “%2” dalam nama “%1” perlu diperiksa.</source>
        <translation>The punctuation “%2” in the name “%1” needs checking.</translation>
    </message>
    <message>
        <source>“%1”: %2 berkedudukan di tingkat provinsi.</source>
        <translation>“%1”: %2 is a body of the province.</translation>
    </message>
    <message>
        <source>Nama penanda tangan belum diisi.</source>
        <translation>The name of the signatory is still empty.</translation>
    </message>
    <message>
        <source>Nama penanda tangan “%1” ditulis tanpa gelar, pangkat, dan NIP: “%2”.</source>
        <translation>The name of the signatory “%1” is written without degree, rank and NIP: “%2”.</translation>
    </message>
    <message>
        <source>Huruf %1 pt pada %2 kotak lebih kecil daripada batas %3 pt.</source>
        <translation>Letters of %1 pt are smaller than the limit of %3 pt (boxes: %2).</translation>
    </message>
    <message>
        <source>%1 kotak berada di luar tepi halaman.</source>
        <translation>Boxes outside the margins: %1.</translation>
    </message>
    <message>
        <source>%1 garis berada di luar tepi halaman.</source>
        <translation>Lines outside the margins: %1.</translation>
    </message>
    <message>
        <source>Teks tidak muat dalam %1 kotak.</source>
        <translation>Boxes that are too small for their text: %1.</translation>
    </message>
    <message>
        <source>“%1” memuat tanda yang tidak ada di huruf %2 dan tidak tergambar: %3.</source>
        <translation>“%1” has characters that the font %2 lacks; they are not drawn: %3.</translation>
    </message>
    <message>
        <source>Ada kotak tanpa nama.</source>
        <translation>There is a box without a name.</translation>
    </message>
    <message>
        <source>Nama Lampiran “%1” diakhiri tanda titik.</source>
        <translation>The title of the annex “%1” ends with a full stop.</translation>
    </message>
    <message>
        <source>%1 belum berjudul.</source>
        <translation>%1 has no title yet.</translation>
    </message>
    <message>
        <source>%1 belum memuat bagan.</source>
        <translation>%1 has no chart yet.</translation>
    </message>
    <message>
        <source>%1 peraturan belum diisi di judul Lampiran.</source>
        <translation>%1 of the regulation is still empty in the heading of the annex.</translation>
    </message>
    <message>
        <source>Halaman terakhir %1 tidak memuat blok tanda tangan.</source>
        <translation>The last page of %1 has no signature block.</translation>
    </message>
    <message>
        <source>Keterangan tidak memuat garis %1.</source>
        <translation>The legend lacks the line %1.</translation>
    </message>
    <message>
        <source>%1 berada di luar tepi halaman.</source>
        <translation>%1 is outside the margins.</translation>
    </message>
    <message>
        <source>Garis %1 menembus kotak “%2”.</source>
        <translation>A line (%1) runs through the box “%2”.</translation>
    </message>
    <message>
        <source>Judul bagan “%1” diakhiri tanda titik.</source>
        <translation>The chart title “%1” ends with a full stop.</translation>
    </message>
    <message>
        <source>“%1” digambar di bawah “%2”, sedangkan pasal menempatkannya di bawah “%3”.</source>
        <translation>“%1” is drawn under “%2”, while the article puts it under “%3”.</translation>
    </message>
    <message>
        <source>“%1” ditulis “%2” di pasal.</source>
        <translation>“%1” is written “%2” in the article.</translation>
    </message>
    <message>
        <source>%1 “%2” tidak diminta pasal mana pun.</source>
        <translation>No article calls for %1 “%2”.</translation>
    </message>
    <message>
        <source>“%1” adalah %2 di naskah ini, sedangkan pasal menyebutnya %3.</source>
        <translation>“%1” is %2 in this draft, while the article calls it %3.</translation>
    </message>
    <message>
        <source>Judul %1 “%2” berbeda dengan pasal: “%3”.</source>
        <translation>The title of %1 “%2” differs from the article: “%3”.</translation>
    </message>
    <message>
        <source>Dasar “%1” tidak ada di teks: tidak ada %2.</source>
        <translation>The basis “%1” is not in the text: there is no %2.</translation>
    </message>
    <message>
        <source>Dasar “%1” adalah %2 di naskah, %3 di teks.</source>
        <translation>The basis of “%1” is %2 in the draft, %3 in the text.</translation>
    </message>
    <message>
        <source>%1 “%2” berbeda dengan teks: “%3”.</source>
        <translation>%1 “%2” differs from the text: “%3”.</translation>
    </message>
    <message>
        <source>Pasal menyebut hubungan %1 dari “%2” ke “%3”; naskah ini tidak memuatnya.</source>
        <translation>An article names a relation (%1) from “%2” to “%3” that this draft lacks.</translation>
    </message>
    <message>
        <source>“%1” disebut pasal, tetapi tidak ada di naskah ini.</source>
        <translation>An article names “%1”, but this draft does not have it.</translation>
    </message>
    <message>
        <source>“%1” digambar di bawah “%2”, tetapi tidak ada dalam daftarnya di pasal.</source>
        <translation>“%1” is drawn under “%2”, but is not in its list in the article.</translation>
    </message>
    <message>
        <source>Pasal meminta %1 (%2), tetapi naskah ini tidak memuatnya.</source>
        <translation>An article calls for %1 (%2), but this draft does not have it.</translation>
    </message>
    <message>
        <source>“%1” disebut pasal, tetapi tidak digambar di Lampiran mana pun.</source>
        <translation>An article names “%1”, but no annex shows it.</translation>
    </message>
    <message>
        <source>“%1” digambar, tetapi tidak disebut pasal mana pun.</source>
        <translation>“%1” is drawn, but no article names it.</translation>
    </message>
    <message>
        <source>Urutan di bagan berbeda dengan urutan di pasal, mulai dari “%1”.</source>
        <translation>The order in the chart differs from that in the article, beginning at “%1”.</translation>
    </message>
    <message>
        <source>“%1” tampaknya salah tulis dari “%2” (%3).</source>
        <translation>“%1” looks like a slip for “%2” (%3).</translation>
    </message>
    <message>
        <source>“Walikota” dan “Wali Kota” dipakai bersama; yang lebih jarang: %1.</source>
        <translation>“Walikota” and “Wali Kota” are both used; the rarer one in: %1.</translation>
    </message>
    <message>
        <source>Satu nama ditulis dengan beberapa ejaan: %1.</source>
        <translation>One name has several spellings: %1.</translation>
    </message>
    <message>
        <source>“%1” di %2 ditulis “%3” di %4.</source>
        <translation>“%1” in %2 is written “%3” in %4.</translation>
    </message>
    <message>
        <source>Singkatan “%1” tidak diperkenalkan dengan kepanjangannya.</source>
        <translation>The abbreviation “%1” is not introduced with its full form.</translation>
    </message>
    <message>
        <source>%1 menyebut “%2”, di tempat lain dan di bagan “%3”.</source>
        <translation>%1 has “%2”, elsewhere and in the chart “%3”.</translation>
    </message>
    <message>
        <source>Unit di pasal, tidak di Lampiran</source>
        <translation>Unit in the article, not in an annex</translation>
    </message>
    <message>
        <source>Unit di bagan, tidak di pasal</source>
        <translation>Unit in the chart, not in the article</translation>
    </message>
    <message>
        <source>Di bawah Asisten lain daripada menurut pasal</source>
        <translation>Under another Asisten than in the article</translation>
    </message>
    <message>
        <source>Urutan lain daripada di pasal</source>
        <translation>Another order than in the article</translation>
    </message>
    <message>
        <source>Ejaan nama lain daripada di pasal</source>
        <translation>Another spelling than in the article</translation>
    </message>
    <message>
        <source>Lampiran yang diminta pasal tidak ada</source>
        <translation>Annex missing that an article calls for</translation>
    </message>
    <message>
        <source>Lampiran yang tidak diminta pasal</source>
        <translation>Annex that no article calls for</translation>
    </message>
    <message>
        <source>Nomor Lampiran lain daripada di pasal</source>
        <translation>Another annex number than in the article</translation>
    </message>
    <message>
        <source>Judul Lampiran lain daripada di pasal</source>
        <translation>Another annex title than in the article</translation>
    </message>
    <message>
        <source>Data peraturan lain daripada di teks</source>
        <translation>Regulation data other than in the text</translation>
    </message>
    <message>
        <source>Dasar menyebut pasal yang tidak ada</source>
        <translation>Basis names an article that is not there</translation>
    </message>
    <message>
        <source>Dasar lain daripada tempatnya di pasal</source>
        <translation>Basis other than the place in the article</translation>
    </message>
    <message>
        <source>Hubungan di pasal, tidak di naskah</source>
        <translation>Relation in the article, not in the draft</translation>
    </message>
    <message>
        <source>Rujukan ke pasal, ayat, huruf, atau angka yang tidak ada</source>
        <translation>Citation of a pasal, ayat, huruf or angka that is not there</translation>
    </message>
    <message>
        <source>Rujukan ke pasal yang tidak memuat pembidangan</source>
        <translation>Citation of an article without the fields</translation>
    </message>
    <message>
        <source>Jenis hubungan lain daripada di pasal yang dirujuk</source>
        <translation>Another kind of relation than in the article cited</translation>
    </message>
    <message>
        <source>Unit di bawah Asisten lain daripada bidangnya</source>
        <translation>Unit under another Asisten than that of its field</translation>
    </message>
    <message>
        <source>Mengoordinasikan dirinya sendiri</source>
        <translation>Coordinates itself</translation>
    </message>
    <message>
        <source>Nomor ayat</source>
        <translation>Numbers of ayat</translation>
    </message>
    <message>
        <source>Nomor pasal</source>
        <translation>Numbers of articles</translation>
    </message>
    <message>
        <source>Nomor BAB</source>
        <translation>Numbers of chapters</translation>
    </message>
    <message>
        <source>Peraturan yang dirujuk tanpa nomor</source>
        <translation>Cited law without a number</translation>
    </message>
    <message>
        <source>Tahun Berita Daerah</source>
        <translation>Year of the Berita Daerah</translation>
    </message>
    <message>
        <source>Tim atau forum disebut dengan nama lain</source>
        <translation>Team or forum under another name</translation>
    </message>
    <message>
        <source>Nama yang mungkin terpotong</source>
        <translation>Name that may be cut off</translation>
    </message>
    <message>
        <source>Nama dua kali dalam satu daftar</source>
        <translation>Name twice in one list</translation>
    </message>
    <message>
        <source>Salah tulis di teks</source>
        <translation>Slip in the text</translation>
    </message>
    <message>
        <source>Judul pasal yang hilang</source>
        <translation>Lost article headings</translation>
    </message>
    <message>
        <source>Di bawah dua Asisten</source>
        <translation>Under two Asisten</translation>
    </message>
    <message>
        <source>Tanpa Asisten atau atasan</source>
        <translation>Without Asisten or superior</translation>
    </message>
    <message>
        <source>Nama ganda</source>
        <translation>Duplicate name</translation>
    </message>
    <message>
        <source>Garis komando melingkar</source>
        <translation>Circular chain of command</translation>
    </message>
    <message>
        <source>Dua ejaan satu nama</source>
        <translation>Two spellings of one name</translation>
    </message>
    <message>
        <source>Kata yang tampak salah tulis dalam nama</source>
        <translation>Word in a name that looks like a slip</translation>
    </message>
    <message>
        <source>Dua jenis perangkat daerah dalam satu nama</source>
        <translation>Two classes of bodies in one name</translation>
    </message>
    <message>
        <source>Tanda baca dalam nama</source>
        <translation>Punctuation in a name</translation>
    </message>
    <message>
        <source>Instansi tingkat provinsi</source>
        <translation>Body of the province</translation>
    </message>
    <message>
        <source>Rentang kendali</source>
        <translation>Span of control</translation>
    </message>
    <message>
        <source>Instansi vertikal di antara Perangkat Daerah</source>
        <translation>Vertical bodies among Perangkat Daerah</translation>
    </message>
    <message>
        <source>Singkatan tanpa kepanjangan</source>
        <translation>Abbreviation without its full form</translation>
    </message>
    <message>
        <source>Nama kelompok yang belum ditandai kolektif</source>
        <translation>Group name not marked as collective</translation>
    </message>
    <message>
        <source>Tanpa dasar atau disimpulkan</source>
        <translation>Without basis, or inferred</translation>
    </message>
    <message>
        <source>Dasar perlu diperiksa</source>
        <translation>Basis needs checking</translation>
    </message>
    <message>
        <source>Huruf di bawah batas</source>
        <translation>Letters below the limit</translation>
    </message>
    <message>
        <source>Di luar tepi halaman</source>
        <translation>Outside the margins</translation>
    </message>
    <message>
        <source>Teks tidak muat</source>
        <translation>Text does not fit</translation>
    </message>
    <message>
        <source>Tanda yang tidak tergambar</source>
        <translation>Characters that are not drawn</translation>
    </message>
    <message>
        <source>Garis menembus kotak</source>
        <translation>Line through a box</translation>
    </message>
    <message>
        <source>Kotak tanpa nama</source>
        <translation>Box without a name</translation>
    </message>
    <message>
        <source>Judul diakhiri titik</source>
        <translation>Title ends with a full stop</translation>
    </message>
    <message>
        <source>Lampiran tanpa judul</source>
        <translation>Annex without a title</translation>
    </message>
    <message>
        <source>Lampiran tanpa bagan</source>
        <translation>Annex without a chart</translation>
    </message>
    <message>
        <source>Judul Lampiran belum lengkap</source>
        <translation>Heading of the annex incomplete</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Gelar, pangkat, atau NIP pada nama</source>
        <translation>Degree, rank or NIP in the name</translation>
    </message>
    <message>
        <source>Keterangan tidak lengkap</source>
        <translation>Legend incomplete</translation>
    </message>
    <message>
        <source>Catatan susunan</source>
        <translation>Notes of the layout</translation>
    </message>
    <message>
        <source>Hapus titik</source>
        <translation>Remove the full stop</translation>
    </message>
    <message>
        <source>Hapus gelar, pangkat, dan NIP</source>
        <translation>Remove degree, rank and NIP</translation>
    </message>
    <message>
        <source>Tandai kolektif</source>
        <translation>Mark as collective</translation>
    </message>
    <message>
        <source>Gabung menjadi satu unit</source>
        <translation>Merge into one unit</translation>
    </message>
    <message>
        <source>Betulkan kata</source>
        <translation>Correct the word</translation>
    </message>
    <message>
        <source>Ejaan menurut pasal</source>
        <translation>Spelling of the article</translation>
    </message>
    <message>
        <source>Urutan menurut pasal</source>
        <translation>Order of the article</translation>
    </message>
    <message>
        <source>Pindahkan menurut pasal</source>
        <translation>Move as in the article</translation>
    </message>
    <message>
        <source>Nomor Lampiran menurut pasal</source>
        <translation>Annex numbers of the article</translation>
    </message>
    <message>
        <source>Judul menurut pasal</source>
        <translation>Title of the article</translation>
    </message>
    <message>
        <source>Dasar menurut pasal</source>
        <translation>Basis of the article</translation>
    </message>
    <message>
        <source>Isi menurut teks</source>
        <translation>Fill in as in the text</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>units</translation>
    </message>
    <message>
        <source>hubungan</source>
        <translation>relations</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Lampiran %1</source>
        <translation>Annex %1</translation>
    </message>
    <message>
        <source>tanpa judul</source>
        <translation>without a title</translation>
    </message>
    <message>
        <source>Judul Lampiran</source>
        <translation>Heading of the annex</translation>
    </message>
    <message>
        <source>Nama Lampiran</source>
        <translation>Title of the annex</translation>
    </message>
    <message>
        <source>Subjudul</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Blok tanda tangan</source>
        <translation>Signature block</translation>
    </message>
    <message>
        <source>Blok salinan</source>
        <translation>Copy block</translation>
    </message>
    <message>
        <source>Tulisan pada garis</source>
        <translation>Label of a line</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Daerah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tempat penetapan</source>
        <translation>Place of enactment</translation>
    </message>
    <message>
        <source>Tanggal penetapan</source>
        <translation>Date of enactment</translation>
    </message>
    <message>
        <source>Awalan jabatan</source>
        <translation>Prefix of the office</translation>
    </message>
    <message>
        <source>Nama penanda tangan</source>
        <translation>Name of the signatory</translation>
    </message>
    <message>
        <source>Teks</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>Kepala peraturan</source>
        <translation>Head of the regulation</translation>
    </message>
    <message>
        <source>Penutup</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>jabatan penanda tangan</source>
        <translation>office of the signatory</translation>
    </message>
    <message>
        <source>judul bagan</source>
        <translation>chart title</translation>
    </message>
    <message>
        <source>tidak ada %1</source>
        <translation>there is no %1</translation>
    </message>
    <message>
        <source>%1 tidak memuat %2</source>
        <translation>%1 has no %2</translation>
    </message>
    <message>
        <source>dan %1 lainnya</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Kesalahan</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Peringatan</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>1 kesalahan</source>
        <translation>1 error</translation>
    </message>
    <message>
        <source>%1 kesalahan</source>
        <translation>%1 errors</translation>
    </message>
    <message>
        <source>1 peringatan</source>
        <translation>1 warning</translation>
    </message>
    <message>
        <source>%1 peringatan</source>
        <translation>%1 warnings</translation>
    </message>
    <message>
        <source>1 catatan</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>%1 catatan</source>
        <translation>%1 notes</translation>
    </message>
</context>
<context>
    <name>FindingsButton</name>
    <message>
        <source>Tampilkan temuan</source>
        <translation>Show the findings</translation>
    </message>
    <message>
        <source>Temuan: %1</source>
        <translation>Findings: %1</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Kotak di bagan</source>
        <translation>Boxes of the chart</translation>
    </message>
    <message>
        <source>Ganti nama: langsung mengetik</source>
        <translation>Rename: simply type</translation>
    </message>
    <message>
        <source>huruf apa pun</source>
        <translation>any letter</translation>
    </message>
    <message>
        <source>Selesai menulis nama, batal menulis</source>
        <translation>End writing a name, cancel it</translation>
    </message>
    <message>
        <source>Baris baru dalam kotak, bukan bagian nama</source>
        <translation>Line break in the box, no part of the name</translation>
    </message>
    <message>
        <source>Ke kotak di sebelahnya</source>
        <translation>To the next box</translation>
    </message>
    <message>
        <source>Pilih juga kotak di sebelahnya</source>
        <translation>Select the next box too</translation>
    </message>
    <message>
        <source>Geser kotak yang disematkan 1 mm, 10 mm</source>
        <translation>Nudge a pinned box by 1 mm, 10 mm</translation>
    </message>
    <message>
        <source>Ke kotak di sebelahnya, juga dari kotak yang disematkan</source>
        <translation>To the next box, from a pinned box too</translation>
    </message>
    <message>
        <source>Geser urutan di antara saudaranya</source>
        <translation>Reorder among its siblings</translation>
    </message>
    <message>
        <source>Naik setingkat</source>
        <translation>Up a level</translation>
    </message>
    <message>
        <source>Turun setingkat, ke bawah kotak di depannya</source>
        <translation>Down a level, below the box before it</translation>
    </message>
    <message>
        <source>Keluarkan dari bagan ini</source>
        <translation>Take out of this chart</translation>
    </message>
    <message>
        <source>Keluar dari bagan, ke panel berikutnya atau sebelumnya</source>
        <translation>Leave the chart for the next or previous panel</translation>
    </message>
    <message>
        <source>Tetikus di bagan</source>
        <translation>Mouse on the chart</translation>
    </message>
    <message>
        <source>Ganti nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>klik dua kali</source>
        <translation>double click</translation>
    </message>
    <message>
        <source>Pilih beberapa</source>
        <translation>Select several</translation>
    </message>
    <message>
        <source>Ctrl+klik, Shift+klik, tarik bingkai</source>
        <translation>Ctrl+click, Shift+click, rubber band</translation>
    </message>
    <message>
        <source>Pindahkan ke bawah kotak lain</source>
        <translation>Move below another box</translation>
    </message>
    <message>
        <source>seret ke atas kotak itu</source>
        <translation>drag onto that box</translation>
    </message>
    <message>
        <source>Pindahkan urutan</source>
        <translation>Reorder</translation>
    </message>
    <message>
        <source>seret ke antara dua kotak</source>
        <translation>drag between two boxes</translation>
    </message>
    <message>
        <source>Salin kotak</source>
        <translation>Copy boxes</translation>
    </message>
    <message>
        <source>Ctrl+seret</source>
        <translation>Ctrl+drag</translation>
    </message>
    <message>
        <source>Sematkan di tempat itu</source>
        <translation>Pin it there</translation>
    </message>
    <message>
        <source>Alt+seret</source>
        <translation>Alt+drag</translation>
    </message>
    <message>
        <source>Gambar hubungan kerja</source>
        <translation>Draw a working relation</translation>
    </message>
    <message>
        <source>tarik dari pegangan bulat</source>
        <translation>drag from a round handle</translation>
    </message>
    <message>
        <source>Perbesar, perkecil</source>
        <translation>Zoom in, zoom out</translation>
    </message>
    <message>
        <source>Ctrl+roda</source>
        <translation>Ctrl+wheel</translation>
    </message>
    <message>
        <source>Geser pandangan</source>
        <translation>Pan</translation>
    </message>
    <message>
        <source>Spasi+tarik, tombol tengah</source>
        <translation>Space+drag, middle button</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Pindahkan bagan di daftar Lampiran</source>
        <translation>Move a chart in the list of annexes</translation>
    </message>
    <message>
        <source>Ganti nama di daftar</source>
        <translation>Rename in a list</translation>
    </message>
    <message>
        <source>Isi ke bawah di Tabel Unit</source>
        <translation>Fill down in the Unit Table</translation>
    </message>
</context>
<context>
    <name>Graphs</name>
    <message>
        <source>graf itu tidak memuat satu pun simpul</source>
        <translation>the graph holds no node</translation>
    </message>
    <message>
        <source>isinya bukan teks</source>
        <translation>its content is no text</translation>
    </message>
    <message>
        <source>isinya bukan GraphML, atau berkasnya rusak</source>
        <translation>its content is no GraphML, or the file is damaged</translation>
    </message>
    <message>
        <source>XML itu memuat deklarasi tipe dokumen (DTD), yang tidak dibaca</source>
        <translation>the XML has a document type declaration (DTD), which is not read</translation>
    </message>
    <message>
        <source>isinya bukan DOT, atau berkasnya rusak</source>
        <translation>its content is no DOT, or the file is damaged</translation>
    </message>
    <message>
        <source>isinya bukan DOT, atau rusak di baris %1</source>
        <translation>it is not DOT, or is damaged in line %1</translation>
    </message>
    <message>
        <source>sebuah tanda kutip di baris %1 tidak ditutup, atau teksnya lebih dari 16384 huruf</source>
        <translation>a quotation mark in line %1 is not closed, or its text has more than 16384 letters</translation>
    </message>
    <message>
        <source>sebuah pernyataan di baris %1 terlalu panjang atau bersarang terlalu dalam bagi Graphviz</source>
        <translation>a statement in line %1 is too long or nested too deeply for Graphviz</translation>
    </message>
    <message>
        <source>graf itu tidak selesai dibaca dalam %1 detik</source>
        <translation>the graph could not be read within %1 seconds</translation>
    </message>
    <message>
        <source>Graphviz, yang membaca DOT, tidak dapat dijalankan di PC ini</source>
        <translation>Graphviz, which reads DOT, cannot be run on this PC</translation>
    </message>
    <message>
        <source>berkas itu lebih besar dari %1 MB</source>
        <translation>the file is larger than %1 MB</translation>
    </message>
    <message>
        <source>graf itu memuat lebih dari %1 simpul</source>
        <translation>the graph has more than %1 nodes</translation>
    </message>
    <message>
        <source>graf itu memuat lebih dari %1 garis</source>
        <translation>the graph has more than %1 lines</translation>
    </message>
    <message>
        <source>XML itu bersarang lebih dari %1 tingkat</source>
        <translation>the XML is nested more than %1 levels deep</translation>
    </message>
    <message>
        <source>garisnya dibaca dari bawahan ke atasan, karena tiap simpul paling banyak memiliki satu garis keluar</source>
        <translation>its lines were read from unit to superior, as no node has more than one line going out</translation>
    </message>
    <message>
        <source>%1 simpul tanpa nama diberi nama menurut kodenya, misalnya “%2”</source>
        <translation>%1 nodes without a name are called by their codes, such as “%2”</translation>
    </message>
    <message>
        <source>huruf tebal, baris, dan gambar dalam nama %1 simpul dilepas, misalnya “%2”</source>
        <translation>bold letters, line ends and pictures in the names of %1 nodes were taken off, as in “%2”</translation>
    </message>
    <message>
        <source>%1 garis dari sebuah simpul ke simpul itu sendiri dilewati, misalnya pada “%2”</source>
        <translation>%1 lines from a node to itself were left out, as at “%2”</translation>
    </message>
    <message>
        <source>%1 garis rangkap di antara dua simpul yang sama dilewati, misalnya ke “%2”</source>
        <translation>%1 repeated lines between the same two nodes were left out, for example to “%2”</translation>
    </message>
    <message>
        <source>%1 garis tidak dapat menjadi garis induk dan digambar sebagai hubungan biasa, misalnya ke “%2”</source>
        <translation>%1 lines could not lead to the superior and are drawn as other relations, as that to “%2”</translation>
    </message>
    <message>
        <source>%1 garis dicatat sebagai hubungan tetapi tidak digambar, karena dengan lebih banyak bagan tidak terbaca</source>
        <translation>%1 lines are recorded as relations but not drawn, as the chart could not be read with more</translation>
    </message>
    <message>
        <source>%1 kelompok dilepas; isinya tetap masuk, misalnya “%2”</source>
        <translation>%1 groups were dissolved, their content is there, such as “%2”</translation>
    </message>
    <message>
        <source>%1 garis yang menghubungkan lebih dari dua simpul (hyperedge) dilewati</source>
        <translation>%1 lines that join more than two nodes (hyperedges) were left out</translation>
    </message>
    <message>
        <source>%1 garis dilewati karena ujungnya tidak ada di graf itu</source>
        <translation>%1 lines were left out, as their ends are not in the graph</translation>
    </message>
    <message>
        <source>%1 simpul dilewati karena kodenya sudah dipakai simpul lain, misalnya “%2”</source>
        <translation>%1 nodes were left out because another node already has their code, for example “%2”</translation>
    </message>
    <message>
        <source>berkas itu memuat lebih dari satu graf; hanya yang pertama dibaca</source>
        <translation>the file holds more than one graph; only the first was read</translation>
    </message>
    <message>
        <source>%1 teks lebih panjang dari %2 huruf dan dipotong</source>
        <translation>%1 texts are longer than %2 letters and were cut</translation>
    </message>
    <message>
        <source>berkas itu bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen dan tanda kutipnya</source>
        <translation>the file is not UTF-8; it was read as Windows-1252, check letters with accents and quotation marks</translation>
    </message>
    <message>
        <source>PlantUML WBS hanya mengenal garis induk; %1 garis lain ditulis sebagai komentar</source>
        <translation>PlantUML WBS knows lines to superiors only; %1 other lines were written as comments</translation>
    </message>
    <message>
        <source>PNG untuk WhatsApp (di bawah 1 MB)</source>
        <translation>PNG for WhatsApp (under 1 MB)</translation>
    </message>
    <message>
        <source>Graf “%1” tidak dapat dibaca: %2.</source>
        <translation>The graph “%1” cannot be read: %2.</translation>
    </message>
    <message>
        <source>Gambar dibuat hitam putih supaya di bawah 1 MB.</source>
        <translation>The picture was made black and white to stay under 1 MB.</translation>
    </message>
    <message>
        <source>Gambar dibuat dengan %1 tingkat abu-abu supaya di bawah 1 MB.</source>
        <translation>The picture was made with %1 greys to stay under 1 MB.</translation>
    </message>
    <message>
        <source>Ketajamannya %1 dpi, bukan %2.</source>
        <translation>Its resolution is %1 dpi, not %2.</translation>
    </message>
    <message>
        <source>Pilih Graf</source>
        <translation>Choose a Graph</translation>
    </message>
    <message>
        <source>Graf (*.graphml *.dot *.gv);;Semua berkas (*)</source>
        <translation>Graphs (*.graphml *.dot *.gv);;All files (*)</translation>
    </message>
    <message>
        <source>“%1” terbuka sebagai naskah baru; berkas itu sendiri tidak berubah.</source>
        <translation>“%1” is open as a new draft; the file itself is unchanged.</translation>
    </message>
    <message>
        <source>Membaca “%1”…</source>
        <translation>Reading “%1”…</translation>
    </message>
    <message>
        <source>Naskah yang sedang terbuka tidak berubah.</source>
        <translation>The open draft is unchanged.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Panduan</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Cari di Panduan</source>
        <translation>Search the guide</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Tidak ada topik yang memuat kata itu.</source>
        <translation>No topic holds these words.</translation>
    </message>
    <message>
        <source>Kembali (Alt+Kiri)</source>
        <translation>Back (Alt+Left)</translation>
    </message>
    <message>
        <source>Maju (Alt+Kanan)</source>
        <translation>Forward (Alt+Right)</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Awal</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>tersimpan</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>Keadaan ini yang ada di file.</source>
        <translation>This is what the file holds.</translation>
    </message>
</context>
<context>
    <name>InlineEditor</name>
    <message>
        <source>Nama unit</source>
        <translation>Unit name</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>struktural</source>
        <translation>structural</translation>
    </message>
    <message>
        <source>koordinatif</source>
        <translation>coordinative</translation>
    </message>
    <message>
        <source>konsultatif</source>
        <translation>consultative</translation>
    </message>
    <message>
        <source>kolegial</source>
        <translation>collegial</translation>
    </message>
    <message>
        <source>fungsional</source>
        <translation>functional</translation>
    </message>
    <message>
        <source>perintah</source>
        <translation>command</translation>
    </message>
    <message>
        <source>pelimpahan kewenangan</source>
        <translation>delegation of authority</translation>
    </message>
    <message>
        <source>pelaporan</source>
        <translation>reporting</translation>
    </message>
    <message>
        <source>membantu</source>
        <translation>assistance</translation>
    </message>
    <message>
        <source>pengawasan</source>
        <translation>supervision</translation>
    </message>
    <message>
        <source>pembinaan</source>
        <translation>guidance</translation>
    </message>
    <message>
        <source>penetapan</source>
        <translation>appointment</translation>
    </message>
    <message>
        <source>pimpinan rapat</source>
        <translation>chair of the meeting</translation>
    </message>
    <message>
        <source>peserta</source>
        <translation>participant</translation>
    </message>
</context>
<context>
    <name>LineStyles</name>
    <message>
        <source>Utuh</source>
        <translation>Solid</translation>
    </message>
    <message>
        <source>Putus pendek</source>
        <translation>Short dashes</translation>
    </message>
    <message>
        <source>Putus sedang</source>
        <translation>Dashes</translation>
    </message>
    <message>
        <source>Putus panjang</source>
        <translation>Long dashes</translation>
    </message>
    <message>
        <source>Titik</source>
        <translation>Dots</translation>
    </message>
    <message>
        <source>Garis titik</source>
        <translation>Dash dot</translation>
    </message>
    <message>
        <source>Garis dua titik</source>
        <translation>Dash dot dot</translation>
    </message>
    <message>
        <source>Panjang pendek</source>
        <translation>Long short</translation>
    </message>
</context>
<context>
    <name>LineStylesDialog</name>
    <message>
        <source>Gaya Garis</source>
        <translation>Line Styles</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Jenis hubungan</source>
        <translation>Kind of relation</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Contoh</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Tebal</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Pola</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>Panah</source>
        <translation>Arrow</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Tambah Jenis</source>
        <translation>Add Kind</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kembalikan Bawaan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Semua ke Bawaan</source>
        <translation>Restore All</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>garis celah, dalam mm</source>
        <translation>line gap, in mm</translation>
    </message>
    <message>
        <source>Panjang (mm)</source>
        <translation>Lengths (mm)</translation>
    </message>
    <message>
        <source>Panah di kedua ujung bila timbal balik</source>
        <translation>Arrows at both ends when mutual</translation>
    </message>
    <message>
        <source>jenis baru</source>
        <translation>jenis baru</translation>
    </message>
    <message>
        <source>Tulis panjang garis dan celah bergantian dalam mm, misalnya 4 2.</source>
        <translation>Write lengths of line and gap by turns in mm, for example 4 2.</translation>
    </message>
    <message>
        <source>Dipakai di naskah ini</source>
        <translation>Used in this draft</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>utuh</source>
        <translation>solid</translation>
    </message>
    <message>
        <source>%1 hubungan</source>
        <translation>relations: %1</translation>
    </message>
    <message>
        <source>belum dipakai</source>
        <translation>not used yet</translation>
    </message>
    <message>
        <source>Pola sendiri</source>
        <translation>Own pattern</translation>
    </message>
    <message>
        <source>Jenis bawaan tidak dapat dihapus.</source>
        <translation>Kinds that come with the program cannot be deleted.</translation>
    </message>
    <message>
        <source>Jenis ini sedang dipakai.</source>
        <translation>This kind is in use.</translation>
    </message>
    <message>
        <source>%1: ada garis yang lebih pendek dari 1 mm.</source>
        <translation>%1: some dashes are shorter than 1 mm.</translation>
    </message>
    <message>
        <source>%1: titiknya lebih tipis dari 0,5 pt.</source>
        <translation>%1: its dots are thinner than 0.5 pt.</translation>
    </message>
    <message>
        <source>%1 dan %2 sulit dibedakan, apalagi setelah difotokopi.</source>
        <translation>%1 and %2 are hard to tell apart, even more so when photocopied.</translation>
    </message>
    <message>
        <source>Ada dua jenis bernama %1.</source>
        <translation>Two kinds are called %1.</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Hubungan tidak dapat kembali ke unit yang sama.</source>
        <translation>A relation cannot lead back to its own unit.</translation>
    </message>
    <message>
        <source>Garis yang sama sudah ada di antara kedua unit itu.</source>
        <translation>The same line is already between these two units.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Tidak jadi; naskah tidak berubah.</source>
        <translation>Given up; the draft is unchanged.</translation>
    </message>
    <message>
        <source>Naskah sudah diperiksa: tidak ada temuan.</source>
        <translation>The draft is checked: there are no findings.</translation>
    </message>
    <message>
        <source>Naskah sudah diperiksa: %1 temuan.</source>
        <translation>The draft is checked: findings: %1.</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Properti</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>Hasil Susunan</source>
        <translation>Layout Result</translation>
    </message>
    <message>
        <source>Huruf %1 tidak ada di PC ini; bagan ditampilkan dengan huruf bawaan.</source>
        <translation>The font %1 is not on this PC; the chart is shown with the bundled font.</translation>
    </message>
    <message>
        <source>Hanya berkas pertama dari %1 berkas yang dibuka.</source>
        <translation>Only the first of %1 files is opened.</translation>
    </message>
    <message>
        <source>Sembunyikan panel</source>
        <translation>Hide panel</translation>
    </message>
    <message>
        <source>Sembunyikan panel %1</source>
        <translation>Hide the panel %1</translation>
    </message>
    <message>
        <source>Lepas panel dari jendela</source>
        <translation>Take the panel off the window</translation>
    </message>
    <message>
        <source>Pasang kembali panel pada jendela</source>
        <translation>Put the panel back into the window</translation>
    </message>
</context>
<context>
    <name>MarkedCharts</name>
    <message>
        <source>Bagan</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Semula</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Berdampingan</source>
        <translation>Side by Side</translation>
    </message>
    <message>
        <source>Yang ditampilkan</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>Bagan yang baru</source>
        <translation>The new chart</translation>
    </message>
    <message>
        <source>Bagan yang lama</source>
        <translation>The old chart</translation>
    </message>
    <message>
        <source>%1 – tidak berubah</source>
        <translation>%1 – unchanged</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Matriks hubungan</source>
        <translation>Relation matrix</translation>
    </message>
    <message>
        <source>Hapus %1 hubungan dari peraturan?</source>
        <translation>Delete %1 relations from the regulation?</translation>
    </message>
    <message>
        <source>Garisnya hilang dari semua bagan.</source>
        <translation>Their lines vanish from all charts.</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Tampil di Bagan Ini</source>
        <translation>Shown in This Chart</translation>
    </message>
    <message>
        <source>Hapus dari Peraturan…</source>
        <translation>Delete from Regulation…</translation>
    </message>
    <message>
        <source>Pilih paling banyak %1 sel sekaligus.</source>
        <translation>Select at most %1 cells at once.</translation>
    </message>
    <message>
        <source>Tidak ada jenis hubungan dengan huruf “%1”.</source>
        <translation>No kind of relation has the letter “%1”.</translation>
    </message>
    <message>
        <source>Bagan ini belum memuat unit.</source>
        <translation>This chart has no units yet.</translation>
    </message>
    <message>
        <source>%1 timbal balik</source>
        <translation>mutual %1</translation>
    </message>
    <message>
        <source>tidak ada hubungan</source>
        <translation>no relation</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Hanya unit di bagan ini</source>
        <translation>Only units in this chart</translation>
    </message>
    <message>
        <source>Gambar hubungan baru di bagan ini</source>
        <translation>Draw new relations in this chart</translation>
    </message>
    <message>
        <source>Baris ke kolom: %1. Ketik huruf, atau Spasi untuk semua jenis.</source>
        <translation>From row to column: %1. Type a letter, or Space for all kinds.</translation>
    </message>
    <message>
        <source>belum ada hubungan</source>
        <translation>no relations yet</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Berkas</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Lepas dari Jendela</source>
        <translation>Take Off the Window</translation>
    </message>
    <message>
        <source>&amp;Tampilan</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>&amp;Sisipkan</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>S&amp;usun</source>
        <translation>&amp;Arrange</translation>
    </message>
    <message>
        <source>&amp;Halaman</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>B&amp;antuan</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Terakhir Dibuka</source>
        <translation>Recent Files</translation>
    </message>
    <message>
        <source>Tempatkan Unit</source>
        <translation>Place a Unit</translation>
    </message>
    <message>
        <source>Bilah alat</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Jenis hubungan yang digambar</source>
        <translation>Kind of relation to draw</translation>
    </message>
    <message>
        <source>Susunan Lain</source>
        <translation>Other Arrangements</translation>
    </message>
    <message>
        <source>Di Samping (Staf)</source>
        <translation>Beside (Staff)</translation>
    </message>
    <message>
        <source>Letak Lain</source>
        <translation>Other Places</translation>
    </message>
    <message>
        <source>Ratakan dan Sebar</source>
        <translation>Align and Distribute</translation>
    </message>
    <message>
        <source>Titik Belok</source>
        <translation>Bends</translation>
    </message>
    <message>
        <source>Susunan Bawahan</source>
        <translation>Arrangement of Subordinates</translation>
    </message>
    <message>
        <source>Letak Kotak</source>
        <translation>Place of the Box</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tampilkan Hubungan</source>
        <translation>Show a Relation</translation>
    </message>
    <message>
        <source>&amp;Naskah</source>
        <translation>&amp;Draft</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Gabung Unit</source>
        <translation>Merge Units</translation>
    </message>
    <message>
        <source>Unit yang digabung</source>
        <translation>Units to merge</translation>
    </message>
    <message>
        <source>Nama unit gabungan</source>
        <translation>Name of the merged unit</translation>
    </message>
    <message>
        <source>Gabung</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>%1 unit menjadi “%2” di %3 bagan; %4 hubungan ikut, %5 yang kembar atau di antara mereka hilang.</source>
        <translation>%1 units become “%2”. Charts: %3; relations that go with it: %4; twins and relations among them that go: %5.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Simpan perubahan pada “%1”?</source>
        <translation>Save the changes to “%1”?</translation>
    </message>
    <message>
        <source>Perubahan yang tidak disimpan akan hilang.</source>
        <translation>Changes that are not saved will be lost.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Jangan Simpan</source>
        <translation>Don&apos;t Save</translation>
    </message>
    <message>
        <source>Berkas “%1” sudah ada. Ganti?</source>
        <translation>The file “%1” exists. Replace it?</translation>
    </message>
    <message>
        <source>%1 berkas sudah ada di folder itu. Ganti?</source>
        <translation>Files that are in that folder already: %1. Replace them?</translation>
    </message>
    <message>
        <source>Ganti</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>MuteDialog</name>
    <message>
        <source>Abaikan dengan Alasan</source>
        <translation>Ignore with a Reason</translation>
    </message>
    <message>
        <source>misalnya: sesuai petunjuk Bagian Hukum</source>
        <translation>for example: as Bagian Hukum has advised</translation>
    </message>
    <message>
        <source>Semua temuan “%1”, juga yang akan datang</source>
        <translation>All findings “%1”, also those to come</translation>
    </message>
    <message>
        <source>Alasannya disimpan di naskah dan ditulis di laporan.</source>
        <translation>The draft keeps the reason, and the report names it.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Abaikan</source>
        <translation>Ignore</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Bagan ini terlalu besar untuk disusun pada satu halaman.</source>
        <translation>This chart is too large to lay out on one page.</translation>
    </message>
    <message>
        <source>Bagan tidak muat dengan huruf %1 pt; halaman diperbesar menjadi %2 (%3).</source>
        <translation>The chart does not fit in a font of %1 pt; the page is enlarged to %2 (%3).</translation>
    </message>
    <message>
        <source>Bagan tidak muat dengan huruf %1 pt; halaman diperbesar menjadi %2.</source>
        <translation>The chart does not fit in a font of %1 pt; the page is enlarged to %2.</translation>
    </message>
    <message>
        <source>Bagan dibagi atas %1 halaman, karena dengan huruf %2 pt tidak muat pada satu halaman %3.</source>
        <translation>The chart was divided over %1 pages, as with letters of %2 pt it does not fit on one %3 page.</translation>
    </message>
    <message>
        <source>Garis dari “%1” ke “%2” tidak menemukan jalan dan tidak digambar.</source>
        <translation>The line from “%1” to “%2” found no way and is not drawn.</translation>
    </message>
    <message>
        <source>Huruf %1 pt menjadi %2 pt supaya garis dari “%3” ke “%4” mendapat jalan.</source>
        <translation>Letters go from %1 pt to %2 pt so that the line from “%3” to “%4” has a way.</translation>
    </message>
    <message>
        <source>Huruf %1 pt menjadi %2 pt supaya %3 garis mendapat jalan.</source>
        <translation>Letters go from %1 pt to %2 pt so that %3 lines have a way.</translation>
    </message>
    <message>
        <source>Garis dari “%1” ke “%2” digambar dengan tangan dan melewati kotak “%3”.</source>
        <translation>The line from “%1” to “%2” was shaped by hand and runs through box “%3”.</translation>
    </message>
    <message>
        <source>Garis dari “%1” ke “%2” melintasi halaman dan tidak digambar; kertas yang lebih besar memuat keduanya pada satu halaman.</source>
        <translation>The line from “%1” to “%2” crosses pages and is not drawn; larger paper holds both on one page.</translation>
    </message>
    <message>
        <source>Garis %1 dari “%2” ke “%3” tidak mendapat jalan dan tidak digambar.</source>
        <translation>The line %1 from “%2” to “%3” got no way and is not drawn.</translation>
    </message>
    <message>
        <source>Tulisan “%1” pada sebuah garis tidak mendapat tempat.</source>
        <translation>The words “%1” on a line got no room.</translation>
    </message>
    <message>
        <source>Bingkai “%1” tidak digambar: anggotanya harus berurutan di bawah satu atasan, dengan satu jenis garis, pada bagan satu halaman.</source>
        <translation>Frame “%1” is not drawn: its members must follow each other under one superior, with one kind of line, in a chart of one page.</translation>
    </message>
    <message>
        <source>Bawahan “%1” tidak dapat berdiri dalam satu kotak daftar: jenis garisnya berlainan, atau ada yang punya bawahan atau berdiri paling bawah.</source>
        <translation>What hangs from “%1” cannot stand in one list box: its lines are of different kinds, or some have units of their own below or stand at the very bottom.</translation>
    </message>
    <message>
        <source>Bingkai “%1” tidak digambar: kotak lain berdiri di antara anggotanya.</source>
        <translation>Frame “%1” is not drawn: another box stands among its members.</translation>
    </message>
    <message>
        <source>Teks “%1” tidak muat di kotak yang ukurannya ditetapkan.</source>
        <translation>The text “%1” does not fit in the box, whose size was set.</translation>
    </message>
    <message>
        <source>%1 ditempatkan di luar ruang bagan pada halaman.</source>
        <translation>%1 was placed outside the room for the chart on the page.</translation>
    </message>
    <message>
        <source>Halaman %1 × %2 mm lebih besar daripada %3 mm, batas yang dikenal banyak pembaca PDF; susunan daftar membuatnya lebih kecil.</source>
        <translation>The page of %1 × %2 mm is larger than %3 mm, the limit that many PDF readers know; a list arrangement makes it smaller.</translation>
    </message>
    <message>
        <source>%1 ditempatkan di atas kotak lain.</source>
        <translation>%1 was placed over another box.</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Tambah unit bawahan</source>
        <translation>Add subordinate unit</translation>
    </message>
    <message>
        <source>Tambah unit setara</source>
        <translation>Add sibling unit</translation>
    </message>
    <message>
        <source>%1 unit</source>
        <translation>%1 units</translation>
    </message>
    <message>
        <source>Rata kiri %1</source>
        <translation>Align %1 left</translation>
    </message>
    <message>
        <source>Rata tengah %1</source>
        <translation>Align %1 in the centre</translation>
    </message>
    <message>
        <source>Rata kanan %1</source>
        <translation>Align %1 right</translation>
    </message>
    <message>
        <source>Rata atas %1</source>
        <translation>Align %1 at the top</translation>
    </message>
    <message>
        <source>Rata tengah tinggi %1</source>
        <translation>Align %1 in the middle</translation>
    </message>
    <message>
        <source>Rata bawah %1</source>
        <translation>Align %1 at the bottom</translation>
    </message>
    <message>
        <source>Sematkan %1</source>
        <translation>Pin %1</translation>
    </message>
    <message>
        <source>Lepas sematan %1</source>
        <translation>Unpin %1</translation>
    </message>
    <message>
        <source>Pindahkan %1</source>
        <translation>Move %1</translation>
    </message>
    <message>
        <source>Geser %1</source>
        <translation>Nudge %1</translation>
    </message>
    <message>
        <source>Sebar mendatar %1</source>
        <translation>Distribute %1 horizontally</translation>
    </message>
    <message>
        <source>Sebar tegak %1</source>
        <translation>Distribute %1 vertically</translation>
    </message>
    <message>
        <source>Samakan lebar %1</source>
        <translation>Make %1 equally wide</translation>
    </message>
    <message>
        <source>Samakan tinggi %1</source>
        <translation>Make %1 equally high</translation>
    </message>
    <message>
        <source>Susun %1 otomatis</source>
        <translation>Arrange %1 automatically</translation>
    </message>
    <message>
        <source>Ubah jenis bagan</source>
        <translation>Change the kind of chart</translation>
    </message>
    <message>
        <source>Urutkan %1</source>
        <translation>Reorder %1</translation>
    </message>
    <message>
        <source>unit baru</source>
        <translation>new unit</translation>
    </message>
    <message>
        <source>Tambah unit</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>Tambah %1 unit bawahan</source>
        <translation>Add %1 subordinate units</translation>
    </message>
    <message>
        <source>Tambah %1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>Tambah %1 di bawah %2</source>
        <translation>Add %1 below %2</translation>
    </message>
    <message>
        <source>Ubah label kotak</source>
        <translation>Change label of the box</translation>
    </message>
    <message>
        <source>Ubah pergantian baris</source>
        <translation>Change line breaks</translation>
    </message>
    <message>
        <source>Beri nama %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>Ganti nama %1 menjadi %2</source>
        <translation>Rename %1 to %2</translation>
    </message>
    <message>
        <source>Keluarkan %1 dari bagan</source>
        <translation>Take %1 out of the chart</translation>
    </message>
    <message>
        <source>Keluarkan %1 tanpa bawahannya</source>
        <translation>Take %1 out without its subordinates</translation>
    </message>
    <message>
        <source>Hapus %1 dari peraturan</source>
        <translation>Delete %1 from the regulation</translation>
    </message>
    <message>
        <source>Lepas %1 dari atasannya</source>
        <translation>Detach %1 from its superior</translation>
    </message>
    <message>
        <source>Pindahkan %1 ke %2</source>
        <translation>Move %1 to %2</translation>
    </message>
    <message>
        <source>Ubah susunan bawahan %1</source>
        <translation>Change the arrangement below %1</translation>
    </message>
    <message>
        <source>Tempelkan %1 di bawah atasannya</source>
        <translation>Glue %1 under its superior</translation>
    </message>
    <message>
        <source>Letakkan %1 di bawah atasannya</source>
        <translation>Put %1 below its superior</translation>
    </message>
    <message>
        <source>Letakkan %1 di samping</source>
        <translation>Put %1 beside</translation>
    </message>
    <message>
        <source>Letakkan %1 paling bawah</source>
        <translation>Put %1 at the bottom</translation>
    </message>
    <message>
        <source>Gambar di atas kisi kosong</source>
        <translation>Draw over an empty grid</translation>
    </message>
    <message>
        <source>Hapus kisi kosong</source>
        <translation>Remove the empty grid</translation>
    </message>
    <message>
        <source>Sembunyikan %1</source>
        <translation>Hide the %1</translation>
    </message>
    <message>
        <source>Gambar hubungan %1</source>
        <translation>Draw relation %1</translation>
    </message>
    <message>
        <source>Ubah jenis %1</source>
        <translation>Change the kind of the %1</translation>
    </message>
    <message>
        <source>%1 hubungan</source>
        <translation>%1 relations</translation>
    </message>
    <message>
        <source>hubungan %1 – %2</source>
        <translation>relation %1 – %2</translation>
    </message>
    <message>
        <source>Balik arah %1</source>
        <translation>Reverse the %1</translation>
    </message>
    <message>
        <source>Tampilkan %1</source>
        <translation>Show the %1</translation>
    </message>
    <message>
        <source>Tambah hubungan %1</source>
        <translation>Add %1 relation</translation>
    </message>
    <message>
        <source>Tambah %1 hubungan %2</source>
        <translation>Add %1 %2 relations</translation>
    </message>
    <message>
        <source>Keluarkan dari bagan</source>
        <translation>Take out of the chart</translation>
    </message>
    <message>
        <source>Tambah bingkai kelompok</source>
        <translation>Add group frame</translation>
    </message>
    <message>
        <source>Ubah data peraturan</source>
        <translation>Change regulation data</translation>
    </message>
    <message>
        <source>Hapus %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Gandakan %1</source>
        <translation>Duplicate %1</translation>
    </message>
    <message>
        <source>Ganti nama %1</source>
        <translation>Rename %1</translation>
    </message>
    <message>
        <source>Tambah bagan</source>
        <translation>Add chart</translation>
    </message>
    <message>
        <source>Tetapkan susunan bawahan %1</source>
        <translation>Keep the arrangement below %1</translation>
    </message>
    <message>
        <source>Susun bawahan %1 kembali otomatis</source>
        <translation>Arrange below %1 automatically again</translation>
    </message>
    <message>
        <source>Susun %1 kembali otomatis</source>
        <translation>Arrange %1 automatically again</translation>
    </message>
    <message>
        <source>Ubah gaya garis</source>
        <translation>Change line styles</translation>
    </message>
    <message>
        <source>Gabung %1 unit menjadi %2</source>
        <translation>Merge %1 units into %2</translation>
    </message>
    <message>
        <source>Pecah %1 menjadi %2 unit</source>
        <translation>Split %1 into %2 units</translation>
    </message>
    <message>
        <source>Nomori ulang %1 dasar</source>
        <translation>Renumber bases: %1</translation>
    </message>
    <message>
        <source>Tambah %1 unit</source>
        <translation>Add units: %1</translation>
    </message>
    <message>
        <source>Tempel %1 unit</source>
        <translation>Paste units: %1</translation>
    </message>
    <message>
        <source>Ganti “%1” dengan “%2” pada %3 nama</source>
        <translation>Replace “%1” with “%2” (names: %3)</translation>
    </message>
    <message>
        <source>Tempatkan %1</source>
        <translation>Place %1</translation>
    </message>
    <message>
        <source>Tempatkan %1 di bawah %2</source>
        <translation>Place %1 below %2</translation>
    </message>
    <message>
        <source>Isi bagan dengan %1</source>
        <translation>Fill chart with %1</translation>
    </message>
    <message>
        <source>Ubah judul lampiran</source>
        <translation>Change heading</translation>
    </message>
    <message>
        <source>Ubah anak judul</source>
        <translation>Change subtitle</translation>
    </message>
    <message>
        <source>Ubah blok tanda tangan</source>
        <translation>Change signature block</translation>
    </message>
    <message>
        <source>Ubah blok salinan</source>
        <translation>Change certified copy block</translation>
    </message>
    <message>
        <source>Hapus titik belok</source>
        <translation>Remove bend</translation>
    </message>
    <message>
        <source>Jadikan %1 staf %2</source>
        <translation>Make %1 staff of %2</translation>
    </message>
    <message>
        <source>Salin %1</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>Salin %1 ke %2</source>
        <translation>Copy %1 to %2</translation>
    </message>
    <message>
        <source>Sambungkan hubungan ke %1</source>
        <translation>Reconnect relation to %1</translation>
    </message>
    <message>
        <source>Ubah titik belok</source>
        <translation>Change bends</translation>
    </message>
    <message>
        <source>Tetapkan jalur %1 garis</source>
        <translation>Keep the way of %1 lines</translation>
    </message>
    <message>
        <source>Hapus titik belok %1 garis</source>
        <translation>Remove bends of %1 lines</translation>
    </message>
    <message>
        <source>Impor %1 baris dari “%2”</source>
        <translation>Import “%2” (rows: %1)</translation>
    </message>
    <message>
        <source>Hapus teks pasal</source>
        <translation>Remove article text</translation>
    </message>
    <message>
        <source>Ganti teks pasal</source>
        <translation>Replace article text</translation>
    </message>
    <message>
        <source>Simpan teks pasal</source>
        <translation>Keep article text</translation>
    </message>
    <message>
        <source>%1 unit baru</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 ganti nama</source>
        <translation>%1 renamed</translation>
    </message>
    <message>
        <source>%1 pindah</source>
        <translation>%1 moved</translation>
    </message>
    <message>
        <source>%1 dikeluarkan</source>
        <translation>%1 taken out</translation>
    </message>
    <message>
        <source>urutan dan dasar</source>
        <translation>order and basis</translation>
    </message>
    <message>
        <source>Tempel %1: %2</source>
        <translation>Paste %1: %2</translation>
    </message>
    <message>
        <source>Perbaiki temuan: %1</source>
        <translation>Mend finding: %1</translation>
    </message>
    <message>
        <source>Perbaiki %2 temuan: %1</source>
        <translation>Mend %2 findings: %1</translation>
    </message>
    <message>
        <source>Abaikan temuan: %1</source>
        <translation>Ignore finding: %1</translation>
    </message>
    <message>
        <source>Periksa lagi: %1</source>
        <translation>Stop ignoring: %1</translation>
    </message>
    <message>
        <source>%1 bagan</source>
        <translation>%1 charts</translation>
    </message>
    <message>
        <source>bagan tanpa nama</source>
        <translation>unnamed chart</translation>
    </message>
    <message>
        <source>%1 pada %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Atur halaman %1</source>
        <translation>Set up page of %1</translation>
    </message>
    <message>
        <source>Bagan ini terbagi atas %1 halaman; bagan bebas hanya satu halaman, maka disusun baru.</source>
        <translation>This chart stands on %1 pages; a free chart has only one, so it is arranged anew.</translation>
    </message>
    <message>
        <source>Bagan bebas tidak memuat kotak daftar: tiap nama menjadi kotak.</source>
        <translation>A free chart has no list boxes: each name becomes a box.</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Cari unit…</source>
        <translation>Find a unit…</translation>
    </message>
    <message>
        <source>Daftar unit</source>
        <translation>List of units</translation>
    </message>
    <message>
        <source>Belum ada di bagan ini (%1)</source>
        <translation>Not in this chart (%1)</translation>
    </message>
    <message>
        <source>Klik dua kali untuk menempatkan</source>
        <translation>Double-click to place it</translation>
    </message>
    <message>
        <source>(belum bernama)</source>
        <translation>(no name yet)</translation>
    </message>
</context>
<context>
    <name>OverviewDialog</name>
    <message>
        <source>Semua Lampiran</source>
        <translation>All Annexes</translation>
    </message>
    <message>
        <source>Klik dua kali membuka, seret atau Alt+panah memindahkan, F2 mengganti nama, Del menghapus. Diseret ke luar jendela, misalnya ke Word, bagan menjadi gambar.</source>
        <translation>Double click opens, dragging or Alt+arrow moves, F2 renames, Del deletes. Dragged out of the window, to Word for example, a chart becomes a picture.</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PageForms</name>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Lebar kertas</source>
        <translation>Paper width</translation>
    </message>
    <message>
        <source>Tinggi kertas</source>
        <translation>Paper height</translation>
    </message>
    <message>
        <source>Lebar × tinggi</source>
        <translation>Width × height</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Bila tak muat</source>
        <translation>If too large</translation>
    </message>
    <message>
        <source>Nomor halaman “- 2 -”</source>
        <translation>Page number “- 2 -”</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margins</translation>
    </message>
    <message>
        <source>Atas</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>Bawah</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>Kiri</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Kanan</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Judul lampiran</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Nama lampiran</source>
        <translation>Title of the annex</translation>
    </message>
    <message>
        <source>Nama bagan</source>
        <translation>Title of the chart</translation>
    </message>
    <message>
        <source>Anak judul</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>A. STRUKTUR …</source>
        <translation>A. STRUKTUR …</translation>
    </message>
    <message>
        <source>Tanda DRAF selama belum bernomor</source>
        <translation>Mark DRAF until it has a number</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Cetak keterangan garis</source>
        <translation>Print the legend of the lines</translation>
    </message>
    <message>
        <source>Keterangan ada di kiri bawah bila bagan memakai lebih dari satu gaya garis.</source>
        <translation>The legend stands at the bottom left when a chart uses more than one line style.</translation>
    </message>
    <message>
        <source>Gaya Garis…</source>
        <translation>Line Styles…</translation>
    </message>
    <message>
        <source>Gaya garis berlaku untuk semua bagan.</source>
        <translation>Line styles are the same in all charts.</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Cetak blok tanda tangan</source>
        <translation>Print the signature block</translation>
    </message>
    <message>
        <source>Naskah</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Awalan</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>dicetak persis seperti ditulis</source>
        <translation>printed exactly as written</translation>
    </message>
    <message>
        <source>Naskah, awalan, dan nama berlaku untuk semua Lampiran.</source>
        <translation>Document, prefix and name are the same in all annexes.</translation>
    </message>
    <message>
        <source>Salinan</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Pangkat</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Blok salinan dicetak bila naskahnya salinan (halaman Tanda tangan).</source>
        <translation>The copy block is printed on a copy (see Signature).</translation>
    </message>
    <message>
        <source>Paraf koordinasi</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Cetak tabel paraf koordinasi</source>
        <translation>Print the table of initials</translation>
    </message>
    <message>
        <source>satu jabatan tiap baris</source>
        <translation>one office on each line</translation>
    </message>
    <message>
        <source>Dicetak di semua Lampiran, hanya selama naskah bertanda DRAF.</source>
        <translation>Printed in all annexes, only while the draft bears the mark DRAF.</translation>
    </message>
    <message>
        <source>Huruf</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Jenis huruf</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>Terkecil</source>
        <translation>Smallest</translation>
    </message>
    <message>
        <source>Terbesar</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Susunan memilih huruf terbesar yang muat di antara keduanya.</source>
        <translation>The layout takes the largest letters between the two that fit.</translation>
    </message>
    <message>
        <source>%1 tidak ada di PC ini; bagan digambar dengan huruf bawaan.</source>
        <translation>%1 is not on this PC; the chart is drawn with the bundled font.</translation>
    </message>
    <message>
        <source>Bagan ini di luar Lampiran, jadi tanpa tabel paraf.</source>
        <translation>This chart belongs to no annex, so it has no table of initials.</translation>
    </message>
    <message>
        <source>Naskah ini sudah bernomor, jadi tabelnya tidak dicetak.</source>
        <translation>This regulation has its number, so the table is not printed.</translation>
    </message>
    <message>
        <source>Tanda DRAF tidak dicetak (halaman Judul), jadi tabel ini juga tidak.</source>
        <translation>The mark DRAF is not printed (see Headings), so this table is not either.</translation>
    </message>
    <message>
        <source>Bagan ini di luar Lampiran, jadi tanpa tanda tangan.</source>
        <translation>This chart belongs to no annex, so it has no signature.</translation>
    </message>
</context>
<context>
    <name>PageParts</name>
    <message>
        <source>Judul lampiran</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Nama lampiran</source>
        <translation>Title of the annex</translation>
    </message>
    <message>
        <source>Anak judul</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Blok tanda tangan</source>
        <translation>Signature block</translation>
    </message>
    <message>
        <source>Salinan sesuai dengan aslinya</source>
        <translation>Certified copy</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>nama lampiran</source>
        <translation>title of the annex</translation>
    </message>
    <message>
        <source>anak judul</source>
        <translation>subtitle</translation>
    </message>
    <message>
        <source>jabatan</source>
        <translation>office</translation>
    </message>
    <message>
        <source>nama daerah</source>
        <translation>name of the region</translation>
    </message>
    <message>
        <source>nomor</source>
        <translation>number</translation>
    </message>
    <message>
        <source>tahun</source>
        <translation>year</translation>
    </message>
    <message>
        <source>tanggal</source>
        <translation>date</translation>
    </message>
    <message>
        <source>isi judul peraturan</source>
        <translation>subject of the regulation</translation>
    </message>
    <message>
        <source>Plt.</source>
        <translation>Plt.</translation>
    </message>
    <message>
        <source>nama penanda tangan</source>
        <translation>name of the signatory</translation>
    </message>
    <message>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <source>pangkat</source>
        <translation>rank</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Klik dua kali untuk menulis nama lampiran</source>
        <translation>Double-click to write the title of the annex</translation>
    </message>
    <message>
        <source>Klik dua kali untuk menulis nama bagan</source>
        <translation>Double-click to write the title of the chart</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Pratinjau halaman</source>
        <translation>Preview of the page</translation>
    </message>
    <message>
        <source>Menyusun…</source>
        <translation>Laying out…</translation>
    </message>
    <message>
        <source>Halaman sebelumnya</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Halaman berikutnya</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Pratinjau tidak dapat dibuat; yang tampak adalah halaman sebelumnya.</source>
        <translation>The preview could not be made; the page shown is the one before.</translation>
    </message>
    <message>
        <source>Halaman %1 dari %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Huruf terkecil %1 pt</source>
        <translation>Smallest font %1 pt</translation>
    </message>
    <message>
        <source>Huruf terkecil %1 pt → %2 pt</source>
        <translation>Smallest font %1 pt → %2 pt</translation>
    </message>
</context>
<context>
    <name>PageRules</name>
    <message>
        <source>Lebar dan tinggi kertas harus antara %1 dan %2 mm.</source>
        <translation>Width and height of the paper must be between %1 and %2 mm.</translation>
    </message>
    <message>
        <source>Margin harus antara %1 dan %2 mm.</source>
        <translation>Margins must be between %1 and %2 mm.</translation>
    </message>
    <message>
        <source>Ukuran huruf harus antara %1 dan %2 pt; huruf yang lebih kecil tidak terbaca di atas kertas.</source>
        <translation>Letters must be between %1 and %2 pt; smaller ones cannot be read on paper.</translation>
    </message>
    <message>
        <source>Huruf terkecil (%1 pt) tidak boleh lebih besar daripada huruf terbesar (%2 pt).</source>
        <translation>The smallest letters (%1 pt) must not be larger than the largest (%2 pt).</translation>
    </message>
    <message>
        <source>Margin kiri dan kanan hanya menyisakan %1 mm; bagan perlu paling sedikit %2 mm.</source>
        <translation>The left and right margins leave only %1 mm; a chart needs at least %2 mm.</translation>
    </message>
    <message>
        <source>Margin atas dan bawah hanya menyisakan %1 mm; bagan perlu paling sedikit %2 mm.</source>
        <translation>The top and bottom margins leave only %1 mm; a chart needs at least %2 mm.</translation>
    </message>
</context>
<context>
    <name>PageSetupDialog</name>
    <message>
        <source>Atur Halaman</source>
        <translation>Page Set-up</translation>
    </message>
    <message>
        <source>Bagian pengaturan</source>
        <translation>Parts of the set-up</translation>
    </message>
    <message>
        <source>bagan ini</source>
        <translation>this chart</translation>
    </message>
    <message>
        <source>semua bagan: yang diubah saja</source>
        <translation>all charts: only what was changed</translation>
    </message>
    <message>
        <source>semua bagan: disamakan dengan bagan ini</source>
        <translation>all charts: made like this one</translation>
    </message>
    <message>
        <source>Berlaku untuk</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>buka atau buat naskah dahulu</source>
        <translation>open or make a draft first</translation>
    </message>
    <message>
        <source>tambah bagan dahulu</source>
        <translation>add a chart first</translation>
    </message>
    <message>
        <source>pilih satu kotak dahulu</source>
        <translation>select one box first</translation>
    </message>
    <message>
        <source>pilih kotak dahulu</source>
        <translation>select boxes first</translation>
    </message>
    <message>
        <source>pilih unit atau hubungan dahulu</source>
        <translation>select a unit or a relation first</translation>
    </message>
    <message>
        <source>pilih garis dahulu</source>
        <translation>select a line first</translation>
    </message>
    <message>
        <source>pilih kotak atau garis dahulu</source>
        <translation>select a box or a line first</translation>
    </message>
    <message>
        <source>belum ada langkah</source>
        <translation>there is no step yet</translation>
    </message>
    <message>
        <source>tidak ada langkah yang diurungkan</source>
        <translation>no step has been undone</translation>
    </message>
    <message>
        <source>simpan naskah dahulu</source>
        <translation>save the draft first</translation>
    </message>
    <message>
        <source>sematkan dua kotak atau lebih dahulu</source>
        <translation>pin two or more boxes first</translation>
    </message>
    <message>
        <source>sematkan tiga kotak atau lebih dahulu</source>
        <translation>pin three or more boxes first</translation>
    </message>
    <message>
        <source>bagan ini hanya satu halaman</source>
        <translation>this chart has only one page</translation>
    </message>
    <message>
        <source>tidak berlaku pada pilihan ini</source>
        <translation>does not apply to what is selected</translation>
    </message>
</context>
<context>
    <name>PasteListDialog</name>
    <message>
        <source>Tempel Daftar</source>
        <translation>Paste a List</translation>
    </message>
    <message>
        <source>Daftar unit, satu nama pada tiap baris</source>
        <translation>List of units, one name a line</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Tempel dari Word, Excel, atau PDF. Tanda seperti a., 1., atau -, titik koma, serta kata seperti “terdiri atas” di ujung baris dihapus.</source>
        <translation>Paste from Word, Excel or PDF. Markers like a., 1. or -, semicolons, and words like “terdiri atas” at the end of a line are taken off.</translation>
    </message>
    <message>
        <source>Buat Bagan</source>
        <translation>Make the Chart</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>misalnya Bukittinggi</source>
        <translation>for example Bukittinggi</translation>
    </message>
    <message>
        <source>Daerah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Nama Lampiran</source>
        <translation>Annex title</translation>
    </message>
    <message>
        <source>Gambar juga Wakil Kepala Daerah</source>
        <translation>Draw the deputy head too</translation>
    </message>
    <message>
        <source>%1 unit di bawah Sekretaris Daerah, Ctrl+Enter membuat bagannya.</source>
        <translation>Units below the Sekretaris Daerah: %1. Ctrl+Enter makes the chart.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Menyalin bagan sebagai gambar…</source>
        <translation>Copying the chart as a picture…</translation>
    </message>
</context>
<context>
    <name>PlacementForm</name>
    <message>
        <source>Kotak di bagan ini</source>
        <translation>Box in this chart</translation>
    </message>
    <message>
        <source>Ubah letak kotak</source>
        <translation>Change place of the box</translation>
    </message>
    <message>
        <source>Letak</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>otomatis</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Susunan bawahannya</source>
        <translation>Its subordinates</translation>
    </message>
    <message>
        <source>Ubah susunan bawahan</source>
        <translation>Change arrangement of subordinates</translation>
    </message>
    <message>
        <source>Ubah jumlah kolom</source>
        <translation>Change number of columns</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Ubah nomor daftar</source>
        <translation>Change list numbering</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>nama unit</source>
        <translation>name of the unit</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Ubah label kotak</source>
        <translation>Change label of the box</translation>
    </message>
    <message>
        <source>Label pendek</source>
        <translation>Short label</translation>
    </message>
    <message>
        <source>Ubah baris kedua</source>
        <translation>Change second line</translation>
    </message>
    <message>
        <source>Baris kedua</source>
        <translation>Second line</translation>
    </message>
    <message>
        <source>Huruf tebal</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Susunan</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Ubah lebar kotak</source>
        <translation>Change width of boxes</translation>
    </message>
    <message>
        <source>Lebar kotak</source>
        <translation>Box width</translation>
    </message>
    <message>
        <source>Ubah huruf bawahan</source>
        <translation>Change letters of subordinates</translation>
    </message>
    <message>
        <source>Huruf</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Tetapkan</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Tetapkan susunan, kolom, dan lebar yang sedang dipilih otomatis</source>
        <translation>Keep the arrangement, columns and width that were chosen automatically</translation>
    </message>
    <message>
        <source>Kembali otomatis</source>
        <translation>Back to automatic</translation>
    </message>
    <message>
        <source>Hapus semua ketetapan untuk bawahan kotak ini</source>
        <translation>Remove every choice for the subordinates of this box</translation>
    </message>
    <message>
        <source>berbeda-beda</source>
        <translation>mixed</translation>
    </message>
    <message>
        <source>Otomatis</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Ubah bentuk kotak</source>
        <translation>Change form of the box</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>PC ini belum dapat mencetak karena pustaka libcups2 tidak ada; pasang dulu, atau ekspor ke PDF.</source>
        <translation>This PC cannot print yet, as the library libcups2 is missing; install it first, or export to PDF.</translation>
    </message>
    <message>
        <source>%1, hlm. %2</source>
        <translation>%1, p. %2</translation>
    </message>
    <message>
        <source>%1 – lembar %2 dari %3: baris %4, kolom %5</source>
        <translation>%1 – sheet %2 of %3: row %4, column %5</translation>
    </message>
    <message>
        <source>%1 mendatar</source>
        <translation>%1 landscape</translation>
    </message>
    <message>
        <source>%1 tegak</source>
        <translation>%1 portrait</translation>
    </message>
    <message>
        <source>Berkas “%1” tidak dapat ditulis; pilih tempat lain.</source>
        <translation>File “%1” cannot be written; choose another place.</translation>
    </message>
    <message>
        <source>Printer “%1” tidak menerima cetakan; periksa sambungan dan kertasnya.</source>
        <translation>Printer “%1” does not take the job; check its connection and paper.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Bagan yang dicetak</source>
        <translation>Charts to print</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Seperti halaman bagan</source>
        <translation>As the page of the chart</translation>
    </message>
    <message>
        <source>Kertas printer</source>
        <translation>Printer paper</translation>
    </message>
    <message>
        <source>Satu halaman pada satu lembar</source>
        <translation>One page a sheet</translation>
    </message>
    <message>
        <source>Poster: beberapa lembar ditempel</source>
        <translation>Poster: several sheets glued</translation>
    </message>
    <message>
        <source>Cara</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Ukuran poster</source>
        <translation>Poster size</translation>
    </message>
    <message>
        <source>Tumpang tindih</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Pratinjau…</source>
        <translation>Preview…</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bagan lebih besar daripada kertas terbesar printer “%1” (%2 × %3 mm).</source>
        <translation>The chart is larger than the largest paper of printer “%1” (%2 × %3 mm).</translation>
    </message>
    <message>
        <source>Bagaimana bagan dicetak?</source>
        <translation>How is the chart to be printed?</translation>
    </message>
    <message>
        <source>Sebagai Poster</source>
        <translation>As a Poster</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Shrink</translation>
    </message>
    <message>
        <source>Selesai: %1 lembar dicetak.</source>
        <translation>Done: sheets printed: %1.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tidak ada bagan yang dipilih.</source>
        <translation>No chart is chosen.</translation>
    </message>
    <message>
        <source>%1 lembar: %2.</source>
        <translation>Sheets: %1 (%2).</translation>
    </message>
    <message>
        <source>Urutan: dari kiri ke kanan, baris demi baris. Potong pada tanda, lalu tempelkan.</source>
        <translation>Order: from left to right, row by row. Cut at the marks, then glue.</translation>
    </message>
    <message>
        <source>%1 kotak terpotong; kertas atau ukuran lain mungkin menghindarinya.</source>
        <translation>Boxes cut: %1; another paper or size may avoid that.</translation>
    </message>
    <message>
        <source>Tidak ada kotak yang terpotong.</source>
        <translation>No box is cut.</translation>
    </message>
    <message>
        <source>Diperkecil sampai %1 %.</source>
        <translation>Shrunk to %1 %.</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Pratinjau Cetak</source>
        <translation>Print Preview</translation>
    </message>
    <message>
        <source>Ukuran kertas</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>%1 – %2 lembar</source>
        <translation>%1 – sheets: %2</translation>
    </message>
    <message>
        <source>Lembar yang dicetak</source>
        <translation>Sheets to be printed</translation>
    </message>
    <message>
        <source>Ukuran di layar</source>
        <translation>Size on the screen</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Menyiapkan pratinjau…</source>
        <translation>Preparing the preview…</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Perubahan tidak dapat dicatat untuk pemulihan: %1.</source>
        <translation>Changes cannot be recorded for recovery: %1.</translation>
    </message>
    <message>
        <source>Anda dapat terus bekerja; simpanlah lebih sering. Pencatatan dicoba lagi dengan sendirinya.</source>
        <translation>You can work on; save more often. Recording is tried again by itself.</translation>
    </message>
    <message>
        <source>Perubahan kembali dicatat untuk pemulihan.</source>
        <translation>Changes are recorded for recovery again.</translation>
    </message>
    <message>
        <source>Naskah Anda tidak berubah.</source>
        <translation>Your draft did not change.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan di dalam program; perintah terakhir tidak dijalankan.</source>
        <translation>Something failed inside the program; the last command was not carried out.</translation>
    </message>
    <message>
        <source>Naskah Anda tetap terbuka. Simpanlah sebelum melanjutkan.</source>
        <translation>Your draft is still open. Save it before you go on.</translation>
    </message>
    <message>
        <source>Rincian untuk pengembang: %1</source>
        <translation>Details for the developers: %1</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Ukuran halaman: %1.</source>
        <translation>Page size: %1.</translation>
    </message>
    <message>
        <source>Ukuran halaman bukan ukuran kertas yang lazim: %1.</source>
        <translation>The page size is that of no usual paper: %1.</translation>
    </message>
    <message>
        <source>Tidak ada teks di dalam PDF ini; mungkin hasil pindai.</source>
        <translation>There is no text in this PDF; it may be a scan.</translation>
    </message>
    <message>
        <source>Huruf terkecil di seluruh halaman %1 pt.</source>
        <translation>Smallest letters on the whole page %1 pt.</translation>
    </message>
    <message>
        <source>Huruf terkecil %1 pt: tidak terbaca setelah dicetak dan difotokopi.</source>
        <translation>Smallest letters %1 pt: not to be read once printed and photocopied.</translation>
    </message>
    <message>
        <source>Huruf terkecil %1 pt: sulit dibaca setelah difotokopi.</source>
        <translation>Smallest letters %1 pt: hard to read once photocopied.</translation>
    </message>
    <message>
        <source>Huruf tidak tertanam di dalam PDF dan dapat berganti di PC lain: %1.</source>
        <translation>Fonts that are not in the PDF and may be others on another PC: %1.</translation>
    </message>
    <message>
        <source>Semua huruf tertanam (%1).</source>
        <translation>All fonts are embedded (%1).</translation>
    </message>
    <message>
        <source>%1 tanda tidak ada di jenis hurufnya dan tidak tergambar; gantilah tanda itu di naskah.</source>
        <translation>%1 characters are not in their font and are not drawn; replace them in the draft.</translation>
    </message>
    <message>
        <source>Ada teks di luar kertas.</source>
        <translation>There is text outside the paper.</translation>
    </message>
    <message>
        <source>Ada teks %1 mm dari tepi kertas; printer tidak mencetak %2 mm terluar.</source>
        <translation>There is text %1 mm from the edge of the paper; printers leave out the last %2 mm.</translation>
    </message>
    <message>
        <source>Ada garis di tepi yang tidak tercetak.</source>
        <translation>There are lines at the edge that are not printed.</translation>
    </message>
    <message>
        <source>Semua teks di dalam bidang cetak (tepi %1 mm).</source>
        <translation>All text lies in the printable area (%1 mm edge).</translation>
    </message>
    <message>
        <source>Garis tertipis %1 mm.</source>
        <translation>Thinnest line %1 mm.</translation>
    </message>
    <message>
        <source>Garis tertipis %1 mm: hilang di fotokopi.</source>
        <translation>Thinnest line %1 mm: lost in a photocopy.</translation>
    </message>
    <message>
        <source>Garis tertipis %1 mm: dapat putus di fotokopi.</source>
        <translation>Thinnest line %1 mm: may break in a photocopy.</translation>
    </message>
    <message>
        <source>Ada garis yang sangat pucat tanpa warna; garis itu dapat hilang.</source>
        <translation>There are lines that are very pale without colour; they may get lost.</translation>
    </message>
    <message>
        <source>Semua teks tetap terbaca tanpa warna.</source>
        <translation>All text stays legible without colour.</translation>
    </message>
    <message>
        <source>Ada teks yang tidak terbaca di cetakan hitam putih.</source>
        <translation>There is text that cannot be read when printed in black and white.</translation>
    </message>
    <message>
        <source>Ada teks yang pucat di cetakan hitam putih.</source>
        <translation>There is text that is pale when printed in black and white.</translation>
    </message>
    <message>
        <source>Ada gambar yang kasar: %1 dpi.</source>
        <translation>There is a coarse picture: %1 dpi.</translation>
    </message>
    <message>
        <source>Ukuran berkas %1.</source>
        <translation>File size %1.</translation>
    </message>
    <message>
        <source>Ukuran berkas %1: terlalu besar untuk dikirim.</source>
        <translation>File size %1: too large to send.</translation>
    </message>
    <message>
        <source>Ukuran berkas %1: besar untuk dikirim lewat surel atau WhatsApp.</source>
        <translation>File size %1: large for e-mail or WhatsApp.</translation>
    </message>
    <message>
        <source>PDF ini membawa berkas yang dapat dibuka penerimanya: %1.</source>
        <translation>This PDF carries files that whoever gets it can open: %1.</translation>
    </message>
    <message>
        <source>itu bukan PDF</source>
        <translation>it is no PDF</translation>
    </message>
    <message>
        <source>PDF ini tidak memuat halaman</source>
        <translation>this PDF has no pages</translation>
    </message>
    <message>
        <source>sebuah halaman PDF ini terlalu rumit</source>
        <translation>a page of this PDF is too complex</translation>
    </message>
    <message>
        <source> (halaman %1)</source>
        <translation> (page %1)</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>Uji cetak</source>
        <translation>Print proof</translation>
    </message>
    <message>
        <source>Uji cetak: layak dikirim dan dicetak.</source>
        <translation>Print proof: fit to be sent and printed.</translation>
    </message>
    <message>
        <source>Uji cetak: jangan dikirim dulu.</source>
        <translation>Print proof: do not send it yet.</translation>
    </message>
    <message>
        <source>… dan %1 hal lain</source>
        <translation>… and %1 more</translation>
    </message>
</context>
<context>
    <name>PropertiesPanel</name>
    <message>
        <source>%1 kotak dipilih</source>
        <translation>Boxes selected: %1</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Tidak lagi disebut</source>
        <translation>No longer named</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Annexes</translation>
    </message>
    <message>
        <source>Hubungan kerja</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Data peraturan</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>di bagan lain</source>
        <translation>in another chart</translation>
    </message>
    <message>
        <source>Keyakinan %1 %: %2.</source>
        <translation>Confidence %1 %: %2.</translation>
    </message>
    <message>
        <source>Rapat dan forum</source>
        <translation>Meetings and forums</translation>
    </message>
    <message>
        <source>Dalam kelompok “%1”.</source>
        <translation>In the group “%1”.</translation>
    </message>
    <message>
        <source>Di bagan: “%1”.</source>
        <translation>In the chart: “%1”.</translation>
    </message>
    <message>
        <source>Di bagan di bawah “%1”.</source>
        <translation>In the chart below “%1”.</translation>
    </message>
    <message>
        <source>tetap</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>ganti nama</source>
        <translation>renamed</translation>
    </message>
    <message>
        <source>pindah</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>dikeluarkan</source>
        <translation>taken out</translation>
    </message>
    <message>
        <source>dibiarkan</source>
        <translation>left</translation>
    </message>
    <message>
        <source>Centang untuk mengeluarkannya dari bagan; unitnya tetap ada.</source>
        <translation>Tick to take it out of the chart; the unit stays in the draft.</translation>
    </message>
    <message>
        <source>sudah ada</source>
        <translation>there already</translation>
    </message>
    <message>
        <source>Waktu: %1.</source>
        <translation>When: %1.</translation>
    </message>
    <message>
        <source>Pimpinan: %1.</source>
        <translation>Chaired by: %1.</translation>
    </message>
    <message>
        <source>Peserta: %1.</source>
        <translation>Taking part: %1.</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Daerah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Awalan</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>Penanda tangan</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>sudah terisi</source>
        <translation>has a value</translation>
    </message>
    <message>
        <source>Di naskah: “%1”; tidak diubah.</source>
        <translation>In the draft: “%1”; not changed.</translation>
    </message>
    <message>
        <source>diisi</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>Tempel Pasal</source>
        <translation>Paste an Article</translation>
    </message>
    <message>
        <source>Masukkan</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Buka Berkas…</source>
        <translation>Open File…</translation>
    </message>
    <message>
        <source>Teks peraturan atau Pasal</source>
        <translation>Text of a regulation or an article</translation>
    </message>
    <message>
        <source>Membaca teks</source>
        <translation>Reading the text</translation>
    </message>
    <message>
        <source>Membaca… %p%</source>
        <translation>Reading… %p%</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Yang terbaca</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>Ganti Nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Tulis ulang nama unit (F2)</source>
        <translation>Spell the name of the unit anew (F2)</translation>
    </message>
    <message>
        <source>Gabung</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Jadikan baris pilihan satu nama (Ctrl+M)</source>
        <translation>Make one name of the selected rows (Ctrl+M)</translation>
    </message>
    <message>
        <source>Pecah…</source>
        <translation>Split…</translation>
    </message>
    <message>
        <source>Jadikan baris ini beberapa nama</source>
        <translation>Make several names of this row</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Buang dengan bawahannya (Del); Ctrl+Del membiarkan bawahannya</source>
        <translation>Drop with what is below (Del); Ctrl+Del keeps what is below</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Urungkan perbaikan terakhir (Ctrl+Z di pohon)</source>
        <translation>Take back the last mend (Ctrl+Z in the tree)</translation>
    </message>
    <message>
        <source>Naikkan di Daftar</source>
        <translation>Move Up</translation>
    </message>
    <message>
        <source>Turunkan di Daftar</source>
        <translation>Move Down</translation>
    </message>
    <message>
        <source>Jadikan Bawahan yang di Atasnya</source>
        <translation>Put below the One Above</translation>
    </message>
    <message>
        <source>Jadikan Setara dengan Atasannya</source>
        <translation>Put beside Its Superior</translation>
    </message>
    <message>
        <source>Naskah baru</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Bagan yang terbuka: %1</source>
        <translation>The open chart: %1</translation>
    </message>
    <message>
        <source>Masukkan ke</source>
        <translation>Insert into</translation>
    </message>
    <message>
        <source>Pembacaan dihentikan; ubah teksnya untuk membaca lagi.</source>
        <translation>Reading was stopped; change the text to read again.</translation>
    </message>
    <message>
        <source>Teks ini memuat %1 unit; paling banyak %2 sekaligus. Tempel Pasal yang diperlukan saja.</source>
        <translation>This text has %1 units; at most %2 can be read at once. Paste only the articles that you need.</translation>
    </message>
    <message>
        <source>Seret unit ke tempatnya, atau pindahkan dengan Alt+tombol panah; klik kanan untuk yang lain.</source>
        <translation>Drag a unit to its place, or move it with Alt+arrow keys; right-click for more.</translation>
    </message>
    <message>
        <source>%1 perlu diperiksa</source>
        <translation>%1 to be checked</translation>
    </message>
    <message>
        <source>Perbaikan Anda atas bacaan ini hilang.</source>
        <translation>What you mended in this reading is lost.</translation>
    </message>
    <message>
        <source>Tutup tanpa memasukkan?</source>
        <translation>Close without entering?</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Belum ada yang terbaca.</source>
        <translation>Nothing has been read yet.</translation>
    </message>
    <message>
        <source>%1 Asisten</source>
        <translation>Asisten: %1</translation>
    </message>
    <message>
        <source>%1 induk</source>
        <translation>superiors: %1</translation>
    </message>
    <message>
        <source>%1 unit</source>
        <translation>units: %1</translation>
    </message>
    <message>
        <source>%1 Lampiran</source>
        <translation>annexes: %1</translation>
    </message>
    <message>
        <source>%1 forum</source>
        <translation>%1 forums</translation>
    </message>
    <message>
        <source>%1 hubungan</source>
        <translation>relations: %1</translation>
    </message>
    <message>
        <source>Tidak ada daftar unit, hubungan kerja, atau Lampiran yang terbaca di teks ini.</source>
        <translation>No list of units, relation or annex was found in this text.</translation>
    </message>
    <message>
        <source>Menjadi naskah baru.</source>
        <translation>Becomes a new draft.</translation>
    </message>
    <message>
        <source>%1 unit baru</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 ganti nama</source>
        <translation>%1 renamed</translation>
    </message>
    <message>
        <source>%1 pindah</source>
        <translation>%1 moved</translation>
    </message>
    <message>
        <source>%1 dikeluarkan</source>
        <translation>%1 taken out</translation>
    </message>
    <message>
        <source>%1 Lampiran atau hubungan baru</source>
        <translation>new annexes or relations: %1</translation>
    </message>
    <message>
        <source>%1 data diisi</source>
        <translation>fields filled in: %1</translation>
    </message>
    <message>
        <source>urutan dan dasar menurut teks</source>
        <translation>order and basis as in the text</translation>
    </message>
    <message>
        <source>Di bagan: %1; satu langkah, dapat diurungkan.</source>
        <translation>In the chart: %1; one step, can be undone.</translation>
    </message>
    <message>
        <source>%1 yang tidak lagi disebut dibiarkan.</source>
        <translation>Left in place though no longer named: %1.</translation>
    </message>
    <message>
        <source>Induk</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Dilewati</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Tempel di sini seluruh peraturan atau satu Pasal (Ctrl+V), jatuhkan berkas .txt, .docx, atau .pdf, atau buka berkasnya.

Pasal 12
a. Asisten Pemerintahan mengoordinasikan:
    1. Dinas Pendidikan; dan
    2. Dinas Kesehatan;
b. …</source>
        <translation>Paste a whole regulation or one article here (Ctrl+V), drop a .txt, .docx or .pdf file, or open it.

Pasal 12
a. Asisten Pemerintahan mengoordinasikan:
    1. Dinas Pendidikan; dan
    2. Dinas Kesehatan;
b. …</translation>
    </message>
</context>
<context>
    <name>ReadingJob</name>
    <message>
        <source>Teks ini tidak dapat dibaca; coba satu Pasal saja.</source>
        <translation>This text cannot be read; try one article alone.</translation>
    </message>
    <message>
        <source>Ini bukan teks, melainkan isi berkas lain (biner); tidak dibaca.</source>
        <translation>This is no text but the bytes of some other file; it is not read.</translation>
    </message>
</context>
<context>
    <name>ReadingReasons</name>
    <message>
        <source>huruf atau angkanya hilang</source>
        <translation>its letter or number is lost</translation>
    </message>
    <message>
        <source>angka atau huruf sebelumnya tidak ada</source>
        <translation>the number or letter before it is missing</translation>
    </message>
    <message>
        <source>angka atau huruf tidak berurutan</source>
        <translation>numbers or letters are out of order</translation>
    </message>
    <message>
        <source>angka terbaca sebagai huruf</source>
        <translation>a digit was scanned as a letter</translation>
    </message>
    <message>
        <source>huruf terbaca sebagai angka</source>
        <translation>letter read as a digit</translation>
    </message>
    <message>
        <source>huruf atau angka tanpa titik dan tanda kurung</source>
        <translation>letter or number without dot or bracket</translation>
    </message>
    <message>
        <source>awal daftar hilang</source>
        <translation>the beginning of the list is lost</translation>
    </message>
    <message>
        <source>penomoran mulai lagi dari awal</source>
        <translation>the numbering begins anew</translation>
    </message>
    <message>
        <source>dibaca dari Lampiran, bukan dari batang tubuh</source>
        <translation>read from the Lampiran, not from the articles</translation>
    </message>
    <message>
        <source>kalimat sebelum daftar sudah berakhir dengan titik</source>
        <translation>the sentence before the list has ended with a full stop</translation>
    </message>
    <message>
        <source>keterangan di belakang nama tidak dibaca</source>
        <translation>what follows the name was not read</translation>
    </message>
    <message>
        <source>tidak tampak seperti nama unit</source>
        <translation>does not look like the name of a unit</translation>
    </message>
    <message>
        <source>kata pertama nama ini tidak dikenal sebagai sebutan unit</source>
        <translation>the first word of this name is not known as that of a unit</translation>
    </message>
    <message>
        <source>dibaca dari kalimat, bukan dari daftar</source>
        <translation>read from a sentence, not from a list</translation>
    </message>
    <message>
        <source>disebut dalam pengertian istilah</source>
        <translation>named in a definition</translation>
    </message>
    <message>
        <source>atasan dibaca dari kalimat pembuka daftar</source>
        <translation>the superior was read from the sentence before the list</translation>
    </message>
    <message>
        <source>nomor ayat (1) hilang</source>
        <translation>the number of paragraph (1) is lost</translation>
    </message>
    <message>
        <source>mungkin dua unit: ada titik koma di dalam namanya</source>
        <translation>perhaps two units: there is a semicolon in its name</translation>
    </message>
    <message>
        <source>mungkin dua unit yang tersambung</source>
        <translation>perhaps two units run together</translation>
    </message>
    <message>
        <source>mungkin beberapa unit dalam satu nama</source>
        <translation>may be several units in one name</translation>
    </message>
    <message>
        <source>tanda huruf atau angkanya lain dari yang lain</source>
        <translation>the sign of its letter or number differs from the others</translation>
    </message>
    <message>
        <source>bisa juga butir daftar di atasnya</source>
        <translation>it may also be an item of the list above</translation>
    </message>
    <message>
        <source>sebutan ini mungkin bukan nama atasan</source>
        <translation>this may not be the name of a superior</translation>
    </message>
    <message>
        <source>kalimatnya tidak menyebut badan yang susunannya ini</source>
        <translation>the sentence does not name the body whose structure this is</translation>
    </message>
    <message>
        <source>atasannya mungkin dua unit yang tersambung</source>
        <translation>its superior may be two units run together</translation>
    </message>
    <message>
        <source>ada titik dua di dalam namanya</source>
        <translation>there is a colon in its name</translation>
    </message>
    <message>
        <source>ada kata dari kalimat atau halaman lain di dalam namanya</source>
        <translation>words of another sentence or of the page stand in its name</translation>
    </message>
    <message>
        <source>memimpin rapat atau kelompok mereka; sebagai atasan ini perkiraan</source>
        <translation>leads their meeting or group; as a superior this is a guess</translation>
    </message>
    <message>
        <source>tingkat unit ini tidak cocok dengan tingkat atasannya</source>
        <translation>the rank of this unit does not fit its superior&apos;s</translation>
    </message>
    <message>
        <source>mungkin bawahan unsur sebelumnya: tingkatnya lebih rendah</source>
        <translation>it may belong below the one before: its rank is lower</translation>
    </message>
    <message>
        <source>tidak dimuat dalam daftar mana pun, padahal yang setingkat dimuat</source>
        <translation>no list names it, though others of its rank are listed</translation>
    </message>
    <message>
        <source>daftar lain dari atasan yang sama tidak memuat unit ini</source>
        <translation>another list of the same superior does not have this unit</translation>
    </message>
    <message>
        <source>atasannya mungkin lain: unsur di atasnya tidak membuka daftar</source>
        <translation>its superior may be another: the item above opens no list</translation>
    </message>
    <message>
        <source>semuanya huruf besar: unsur ini mungkin bukan nama unit</source>
        <translation>all in capitals: this “unsur” may not be the name of a unit</translation>
    </message>
    <message>
        <source>bagian baru dimulai di sini</source>
        <translation>a new section begins here</translation>
    </message>
    <message>
        <source>ayat (1) dimulai lagi</source>
        <translation>paragraph (1) begins again</translation>
    </message>
    <message>
        <source>kalimat baru di luar daftar</source>
        <translation>a new sentence outside the list</translation>
    </message>
    <message>
        <source>kalimat berlakunya peraturan adalah pasal tersendiri</source>
        <translation>the sentence of entry into force is an article of its own</translation>
    </message>
    <message>
        <source>judul pasal dari daftar ini tidak ada dalam teks</source>
        <translation>the heading of the article that has this list is not in the text</translation>
    </message>
    <message>
        <source>huruf besar dan kecilnya perkiraan</source>
        <translation>its capitals are a guess</translation>
    </message>
    <message>
        <source>angkanya terbaca kurang jelas</source>
        <translation>its digits were hard to read</translation>
    </message>
    <message>
        <source>batas antarkatanya perkiraan</source>
        <translation>where its words divide is a guess</translation>
    </message>
    <message>
        <source>dibaca dari konsiderans, bukan dari judul</source>
        <translation>read from the preamble, not from the title</translation>
    </message>
    <message>
        <source>Qanun dibaca sebagai Peraturan Daerah</source>
        <translation>a Qanun is read as a Peraturan Daerah</translation>
    </message>
    <message>
        <source>nomor halaman</source>
        <translation>page number</translation>
    </message>
    <message>
        <source>kepala halaman</source>
        <translation>running head</translation>
    </message>
    <message>
        <source>kata alih halaman</source>
        <translation>catchword</translation>
    </message>
    <message>
        <source>kolom paraf</source>
        <translation>initials of officials</translation>
    </message>
    <message>
        <source>diperiksa dan diperbaiki</source>
        <translation>checked and mended</translation>
    </message>
    <message>
        <source>judul Pasal %1 hilang: %2</source>
        <translation>the heading of Pasal %1 is lost: %2</translation>
    </message>
    <message>
        <source>“%1” mungkin salah tulis dari “%2”</source>
        <translation>“%1” may be a slip for “%2”</translation>
    </message>
    <message>
        <source>“%1” dibaca sebagai “%2”</source>
        <translation>“%1” was read as “%2”</translation>
    </message>
    <message>
        <source>ditulis dengan dua ejaan: “%1” dan “%2”</source>
        <translation>spelled in two ways: “%1” and “%2”</translation>
    </message>
    <message>
        <source>atasan dibaca dari %1</source>
        <translation>the superior was read from %1</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Terakhir dibuka</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>tidak ditemukan</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>tidak terjangkau</source>
        <translation>out of reach</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Mencari naskah yang dapat dipulihkan…</source>
        <translation>Looking for drafts that can be recovered…</translation>
    </message>
    <message>
        <source>Tidak ada naskah yang perlu dipulihkan.</source>
        <translation>There is no draft to recover.</translation>
    </message>
    <message>
        <source>Dipulihkan. Masih ada %1 naskah di Berkas &gt; Pemulihan….</source>
        <translation>Recovered. There are more drafts (%1) in File &gt; Recovery….</translation>
    </message>
    <message>
        <source>Memulihkan naskah…</source>
        <translation>Recovering the draft…</translation>
    </message>
    <message>
        <source>Naskah ini tidak dapat dipulihkan.</source>
        <translation>This draft cannot be recovered.</translation>
    </message>
    <message>
        <source>Catatannya tetap disimpan, juga untuk versi orgeditor berikutnya.</source>
        <translation>Its record is kept, also for the next version of orgeditor.</translation>
    </message>
    <message>
        <source>Naskah dipulihkan; simpanlah untuk menulisnya ke berkas.</source>
        <translation>The draft is recovered; save it to write it to its file.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Pemulihan</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>orgeditor berhenti sebelum naskah ini disimpan. Pulihkan?</source>
        <translation>orgeditor ended before this draft was saved. Recover it?</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Lihat Dulu</source>
        <translation>Look First</translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>Buang perubahan pada “%1” untuk selamanya?</source>
        <translation>Discard the changes to “%1” for good?</translation>
    </message>
    <message>
        <source>Berkas yang sudah disimpan tidak berubah.</source>
        <translation>The saved file does not change.</translation>
    </message>
    <message>
        <source>tidak dapat dibaca</source>
        <translation>cannot be read</translation>
    </message>
    <message numerus="yes">
        <source>%n perubahan</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 Catatannya tetap disimpan sampai Anda membuangnya.</source>
        <translation>%1 It is kept until you discard it.</translation>
    </message>
    <message>
        <source>Naskah ini belum pernah disimpan.</source>
        <translation>This draft was never saved.</translation>
    </message>
    <message>
        <source>Berkas: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Berkas itu sudah diubah sesudahnya; Simpan tidak menimpanya tanpa bertanya kepada Anda.</source>
        <translation>That file was changed since; Save does not write over it without asking you.</translation>
    </message>
    <message>
        <source>Berkas itu sekarang tidak ada atau tidak terjangkau.</source>
        <translation>That file is gone now, or out of reach.</translation>
    </message>
    <message numerus="yes">
        <source>%n perubahan terakhir tidak terbaca.</source>
        <translation>
            <numerusform>The last %n change cannot be read.</numerusform>
            <numerusform>The last %n changes cannot be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Catatan pemulihan</source>
        <translation>Recovery record</translation>
    </message>
    <message>
        <source>Naskah baru</source>
        <translation>New draft</translation>
    </message>
</context>
<context>
    <name>RecoveryView</name>
    <message>
        <source>Lihat Dulu</source>
        <translation>Look First</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1: hanya untuk dilihat; Ctrl dan roda tetikus memperbesar.</source>
        <translation>%1: for looking only; Ctrl and the mouse wheel enlarge.</translation>
    </message>
    <message>
        <source>Menyusun bagan…</source>
        <translation>Laying out the chart…</translation>
    </message>
</context>
<context>
    <name>RegulationDialog</name>
    <message>
        <source>Data Peraturan</source>
        <translation>Regulation Data</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Naskah perubahan dari %1</source>
        <translation>Draft that amends %1</translation>
    </message>
    <message>
        <source>Peraturan</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Judul dan Tanggal</source>
        <translation>Title and Date</translation>
    </message>
    <message>
        <source>Penanda Tangan</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Salinan</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>misalnya Bukittinggi</source>
        <translation>such as Bukittinggi</translation>
    </message>
    <message>
        <source>Daerah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>kosong = belum bernomor</source>
        <translation>empty = no number yet</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>misalnya 3 Januari 2017</source>
        <translation>such as 3 Januari 2017</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tanda ini dan tab Salinan berlaku bila dicetak sebagai salinan.</source>
        <translation>This mark and the tab Copy hold when it prints as a copy.</translation>
    </message>
    <message>
        <source>Pejabat yang menyatakan salinan sesuai dengan aslinya.</source>
        <translation>The official who certifies that the copy agrees with the original.</translation>
    </message>
    <message>
        <source>judul peraturan</source>
        <translation>title of the regulation</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>tempat penetapan</source>
        <translation>where it is enacted</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Cetak tanda DRAF selama belum bernomor</source>
        <translation>Print the mark DRAF until it has a number</translation>
    </message>
    <message>
        <source>Awalan</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>dicetak persis seperti ditulis</source>
        <translation>printed exactly as written</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Tanda salinan</source>
        <translation>Copy mark</translation>
    </message>
    <message>
        <source>KEPALA BAGIAN HUKUM</source>
        <translation>KEPALA BAGIAN HUKUM</translation>
    </message>
    <message>
        <source>Pangkat</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Tahun “%1” tidak dapat dipakai; tulis empat angka, seperti 2017.</source>
        <translation>The year “%1” cannot be used; write four digits, as in 2017.</translation>
    </message>
    <message>
        <source>Tanggal “%1” tidak dapat dipakai; tulis seperti 3 Januari 2017.</source>
        <translation>The date “%1” cannot be used; write it in Indonesian, as in 3 Januari 2017.</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Hubungan kerja</source>
        <translation>Working relation</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ubah bentuk koordinasi</source>
        <translation>Change form of coordination</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Ubah tulisan garis</source>
        <translation>Change text of the line</translation>
    </message>
    <message>
        <source>Tulisan</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Pasal … ayat …</source>
        <translation>Pasal … ayat …</translation>
    </message>
    <message>
        <source>Ubah dasar hubungan</source>
        <translation>Change basis of the relation</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Timbal balik (tanpa arah)</source>
        <translation>Mutual (no direction)</translation>
    </message>
    <message>
        <source>Ubah arah hubungan</source>
        <translation>Change direction of the relation</translation>
    </message>
    <message>
        <source>Dasar perlu diperiksa</source>
        <translation>Basis needs checking</translation>
    </message>
    <message>
        <source>Tandai dasar hubungan</source>
        <translation>Mark basis of the relation</translation>
    </message>
    <message>
        <source>Disimpulkan, tidak tertulis di pasal</source>
        <translation>Inferred, not written in an article</translation>
    </message>
    <message>
        <source>Tandai hubungan disimpulkan</source>
        <translation>Mark relation as inferred</translation>
    </message>
    <message>
        <source>%1 hubungan dipilih</source>
        <translation>Relations selected: %1</translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message>
        <source>Beberapa Unit</source>
        <translation>Several Units</translation>
    </message>
    <message>
        <source>a. Asisten Administrasi Umum
    1. Bagian Umum;
    2. Bagian Organisasi;
Inspektorat</source>
        <translation>a. Asisten Administrasi Umum
    1. Bagian Umum;
    2. Bagian Organisasi;
Inspektorat</translation>
    </message>
    <message>
        <source>Satu nama pada tiap baris</source>
        <translation>One name on each line</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Tanda seperti a., 1., atau -, titik koma, serta kata seperti “terdiri atas” di ujung baris dihapus; spasi atau Tab di depan menjadikan bawahan.</source>
        <translation>Markers like a., 1. or -, semicolons, and words like “terdiri atas” at the end of a line are taken off; spaces or a tab in front make a subordinate.</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>%1 unit di bawah “%2”, Ctrl+Enter menambahkannya.</source>
        <translation>Units below “%2”: %1. Ctrl+Enter adds them.</translation>
    </message>
    <message>
        <source>%1 unit, Ctrl+Enter menambahkannya.</source>
        <translation>Units: %1. Ctrl+Enter adds them.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Pintasan Keyboard</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Cari perintah atau tombol</source>
        <translation>Find a command or a key</translation>
    </message>
    <message>
        <source>Perintah</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Tombol</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Pecah Unit</source>
        <translation>Split Unit</translation>
    </message>
    <message>
        <source>Nama unit hasil pecahan, satu pada tiap baris</source>
        <translation>Names of the parts, one on each line</translation>
    </message>
    <message>
        <source>Pecah</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Tulis sekurangnya dua nama.</source>
        <translation>Write at least two names.</translation>
    </message>
    <message>
        <source>“%1” menjadi %2 unit di %3 bagan; %4 hubungan disalin, %5 bawahannya tetap pada “%6”.</source>
        <translation>“%1” becomes %2 units. Charts: %3; relations copied: %4; subordinates that stay with “%6”: %5.</translation>
    </message>
</context>
<context>
    <name>SplitNameDialog</name>
    <message>
        <source>Pecah Baris</source>
        <translation>Split Row</translation>
    </message>
    <message>
        <source>Nama-nama di baris ini, satu pada tiap baris</source>
        <translation>The names in this row, one a line</translation>
    </message>
    <message>
        <source>Bawahannya tetap pada nama pertama.</source>
        <translation>What is below stays with the first name.</translation>
    </message>
    <message>
        <source>Pecah</source>
        <translation>Split</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>%1 kotak</source>
        <translation>Boxes: %1</translation>
    </message>
    <message>
        <source>%1 garis</source>
        <translation>Lines: %1</translation>
    </message>
    <message>
        <source>Menyusun…</source>
        <translation>Laying out…</translation>
    </message>
    <message>
        <source>Huruf terkecil %1 pt</source>
        <translation>Smallest font %1 pt</translation>
    </message>
    <message>
        <source>Halaman %1 dari %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Zum</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Zoom Out</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Zoom In</translation>
    </message>
</context>
<context>
    <name>TableExportDialog</name>
    <message>
        <source>Ekspor Tabel</source>
        <translation>Export Table</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Tiap kotak menjadi satu baris dengan kode, nama, atasan, kategori, jenis hubungan, dan dasarnya. Berkas &gt; Impor Tabel… membaca kembali apa yang diubah di Excel.</source>
        <translation>Each box becomes a row with its code, name, superior, category, kind of relation and basis. File &gt; Import Table… reads back what was changed in Excel.</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 baris</source>
        <translation>Rows: %1</translation>
    </message>
    <message>
        <source>Simpan Tabel Sebagai</source>
        <translation>Save Table As</translation>
    </message>
</context>
<context>
    <name>TableImportDialog</name>
    <message>
        <source>Impor Tabel</source>
        <translation>Import Table</translation>
    </message>
    <message>
        <source>Yang akan terjadi</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>Isi tiap kolom</source>
        <translation>What each column holds</translation>
    </message>
    <message>
        <source>Masukkan</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Judul kolom</source>
        <translation>Column heads</translation>
    </message>
    <message>
        <source>Lampiran baru</source>
        <translation>New annex</translation>
    </message>
    <message>
        <source>Masuk ke</source>
        <translation>Insert into</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Tanpa judul</source>
        <translation>No heads</translation>
    </message>
    <message>
        <source>Baris %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>Dua kolom dipilih sebagai “%1”; pilih satu saja.</source>
        <translation>Two columns are chosen as “%1”; choose only one.</translation>
    </message>
    <message>
        <source>Memeriksa tabel…</source>
        <translation>Checking the table…</translation>
    </message>
    <message>
        <source>Pemeriksaan dihentikan; pilih kolom atau bagan lagi untuk mengulanginya.</source>
        <translation>The check was stopped; choose a column or chart again to repeat it.</translation>
    </message>
    <message>
        <source>Pilih di atas kolom mana yang memuat nama unit.</source>
        <translation>Choose above which column holds the names of units.</translation>
    </message>
    <message>
        <source>… dan %1 baris lain</source>
        <translation>… and %1 more rows</translation>
    </message>
    <message>
        <source>%1 baris bermasalah: perbaiki di berkasnya, atau pilih kolom lain di atas.</source>
        <translation>Rows with problems: %1. Mend them in the file, or choose other columns above.</translation>
    </message>
    <message>
        <source>Tabel itu tidak memuat satu pun unit.</source>
        <translation>The table holds no units.</translation>
    </message>
    <message>
        <source>Bagan sudah sama dengan tabel; tidak ada yang perlu dimasukkan.</source>
        <translation>The chart is the same as the table already; there is nothing to enter.</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Kolom tabel</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>Isi kolom %1</source>
        <translation>What column %1 holds</translation>
    </message>
    <message>
        <source>Kolom %1</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>Pilih Tabel</source>
        <translation>Choose a Table</translation>
    </message>
    <message>
        <source>Tabel (*.xlsx *.xlsm *.csv *.tsv *.txt);;Semua berkas (*)</source>
        <translation>Tables (*.xlsx *.xlsm *.csv *.tsv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Membaca “%1”…</source>
        <translation>Reading “%1”…</translation>
    </message>
    <message>
        <source>Naskah yang sedang terbuka tidak berubah.</source>
        <translation>The open draft is unchanged.</translation>
    </message>
    <message>
        <source>Memasukkan “%1” ke bagan…</source>
        <translation>Entering “%1” into the chart…</translation>
    </message>
    <message>
        <source>%1 unit dari “%3” masuk ke bagan, %2 diubah.</source>
        <translation>From “%3”: units entered into the chart: %1, changed: %2.</translation>
    </message>
    <message>
        <source>Menulis “%1”…</source>
        <translation>Writing “%1”…</translation>
    </message>
    <message>
        <source>Naskah tidak berubah.</source>
        <translation>The draft is unchanged.</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>berkas itu kosong</source>
        <translation>the file is empty</translation>
    </message>
    <message>
        <source>isinya bukan teks</source>
        <translation>its content is no text</translation>
    </message>
    <message>
        <source>ini halaman web atau XML, bukan tabel; buka di Excel dan simpan sebagai .xlsx</source>
        <translation>this is a web page or XML and no table; open it in Excel and save it as .xlsx</translation>
    </message>
    <message>
        <source>ini berkas Excel lama (.xls) atau yang berkata sandi; simpan dulu sebagai .xlsx tanpa kata sandi</source>
        <translation>this is a file of old Excel (.xls) or one with a password; first save it as .xlsx without a password</translation>
    </message>
    <message>
        <source>ini berkas OpenDocument; simpan dulu sebagai .xlsx atau .csv</source>
        <translation>this is an OpenDocument file; first save it as .xlsx or .csv</translation>
    </message>
    <message>
        <source>berkas itu bukan buku kerja Excel</source>
        <translation>the file is no workbook of Excel</translation>
    </message>
    <message>
        <source>berkas Excel itu rusak</source>
        <translation>the Excel file is damaged</translation>
    </message>
    <message>
        <source>berkas itu lebih besar dari %1 MB</source>
        <translation>the file is larger than %1 MB</translation>
    </message>
    <message>
        <source>isinya lebih besar dari %1 MB setelah dibuka</source>
        <translation>its content is larger than %1 MB when unpacked</translation>
    </message>
    <message>
        <source>berkas Excel itu memuat lebih dari %1 bagian</source>
        <translation>the Excel file has more than %1 parts</translation>
    </message>
    <message>
        <source>tabelnya memuat lebih dari %1 baris</source>
        <translation>its table has more than %1 rows</translation>
    </message>
    <message>
        <source>tabelnya memuat lebih dari %1 kolom</source>
        <translation>its table has more than %1 columns</translation>
    </message>
    <message>
        <source>tabelnya memuat terlalu banyak sel; hapus baris dan kolom kosong di sekitarnya</source>
        <translation>its table has too many cells; delete the empty rows and columns around it</translation>
    </message>
    <message>
        <source>baris %1 memuat sel dengan lebih dari %2 huruf</source>
        <translation>row %1 has a cell of more than %2 letters</translation>
    </message>
    <message>
        <source>tanda kutip di baris %1 tidak berpasangan</source>
        <translation>a quotation mark in row %1 is not closed</translation>
    </message>
    <message>
        <source>tidak ada lembar yang memuat tabel</source>
        <translation>no sheet holds a table</translation>
    </message>
    <message>
        <source>tidak ada lembar “%1”; yang ada: %2</source>
        <translation>there is no sheet “%1”; there are: %2</translation>
    </message>
    <message>
        <source>tidak ada kolom yang memuat nama unit</source>
        <translation>no column holds the names of units</translation>
    </message>
    <message>
        <source>tabel itu tidak memuat satu pun unit</source>
        <translation>the table holds no units</translation>
    </message>
    <message>
        <source>%1 baris tidak dapat dimasukkan; tidak ada yang dibuat</source>
        <translation>rows that cannot be entered: %1; nothing was made</translation>
    </message>
    <message>
        <source>nama unit kosong</source>
        <translation>the name of the unit is empty</translation>
    </message>
    <message>
        <source>%1 lebih panjang dari %2 huruf</source>
        <translation>%1 is longer than %2 letters</translation>
    </message>
    <message>
        <source>“%1” memuat huruf yang tidak tampak (%2)</source>
        <translation>“%1” has a letter that cannot be seen (%2)</translation>
    </message>
    <message>
        <source>kode “%1” sudah dipakai di baris %2</source>
        <translation>code “%1” is used in row %2 already</translation>
    </message>
    <message>
        <source>“%1” sudah ada di baris %2 di bawah atasan yang sama; beri kode yang berbeda</source>
        <translation>“%1” stands in row %2 already, below the same superior; give them different codes</translation>
    </message>
    <message>
        <source>kode “%1” bernama lain di baris %2</source>
        <translation>code “%1” has another name in row %2</translation>
    </message>
    <message>
        <source>atasan “%1” tidak ada di tabel maupun di bagan</source>
        <translation>superior “%1” is neither in the table nor in the chart</translation>
    </message>
    <message>
        <source>atasan “%1” tidak ada; mungkin “%2”</source>
        <translation>there is no superior “%1”; perhaps “%2”</translation>
    </message>
    <message>
        <source>ada lebih dari satu unit bernama “%1”; sebutkan atasannya dengan kode</source>
        <translation>more than one unit is called “%1”; name the superior by its code</translation>
    </message>
    <message>
        <source>“%1” menjadi atasan dirinya sendiri</source>
        <translation>“%1” is its own superior</translation>
    </message>
    <message>
        <source>“%1” berada di bawah bawahannya sendiri</source>
        <translation>“%1” stands below its own subordinate</translation>
    </message>
    <message>
        <source>rumus di sel %1 tidak memberi nilai; buka berkasnya di Excel, perbaiki, lalu simpan</source>
        <translation>the formula in cell %1 gives no value; open the file in Excel, mend it and save it</translation>
    </message>
    <message>
        <source>jenis hubungan “%1” tidak dikenal</source>
        <translation>kind of relation “%1” is not known</translation>
    </message>
    <message>
        <source>kategori “%1” tidak dikenal; dipakai yang sesuai dengan namanya</source>
        <translation>category “%1” is not known; the one that fits the name is used</translation>
    </message>
    <message>
        <source>berkas itu bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen dan tanda kutipnya</source>
        <translation>the file is not UTF-8; it was read as Windows-1252, check letters with accents and quotation marks</translation>
    </message>
    <message>
        <source>Tabel “%1” tidak dapat dibaca: %2.</source>
        <translation>The table “%1” cannot be read: %2.</translation>
    </message>
    <message>
        <source>Tidak dipakai</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Nama unit</source>
        <translation>Unit name</translation>
    </message>
    <message>
        <source>Atasan</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Jenis hubungan</source>
        <translation>Kind of relation</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>unit baru tanpa atasan</source>
        <translation>new unit without a superior</translation>
    </message>
    <message>
        <source>unit baru di bawah “%1”</source>
        <translation>new unit below “%1”</translation>
    </message>
    <message>
        <source>unit peraturan ini, ditempatkan tanpa atasan</source>
        <translation>unit of this regulation, placed without a superior</translation>
    </message>
    <message>
        <source>unit peraturan ini, ditempatkan di bawah “%1”</source>
        <translation>unit of this regulation, placed below “%1”</translation>
    </message>
    <message>
        <source>ganti nama, semula “%1”</source>
        <translation>renamed, was “%1”</translation>
    </message>
    <message>
        <source>tanpa atasan</source>
        <translation>no superior</translation>
    </message>
    <message>
        <source>dilepas dari “%1”</source>
        <translation>detached from “%1”</translation>
    </message>
    <message>
        <source>pindah dari “%1” ke “%2”</source>
        <translation>moved from “%1” to “%2”</translation>
    </message>
    <message>
        <source>kategori menjadi %1</source>
        <translation>category becomes %1</translation>
    </message>
    <message>
        <source>garis menjadi %1</source>
        <translation>line becomes %1</translation>
    </message>
    <message>
        <source>dasar dikosongkan</source>
        <translation>basis emptied</translation>
    </message>
    <message>
        <source>dasar menjadi %1</source>
        <translation>basis becomes %1</translation>
    </message>
    <message>
        <source>tanpa garis</source>
        <translation>no line</translation>
    </message>
    <message>
        <source>%1 unit baru</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 ditempatkan</source>
        <translation>%1 placed</translation>
    </message>
    <message>
        <source>%1 diubah</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>%1 tetap</source>
        <translation>%1 unchanged</translation>
    </message>
    <message>
        <source>%1 kotak bagan tidak disebut tabel; kotak itu tidak berubah.</source>
        <translation>Boxes that the table does not name stay as they are: %1.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Naskah Baru</source>
        <translation>New Draft</translation>
    </message>
    <message>
        <source>Templat</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Kosong</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Peraturan</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>misalnya Bukittinggi</source>
        <translation>such as Bukittinggi</translation>
    </message>
    <message>
        <source>Daerah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>boleh diisi nanti</source>
        <translation>may be filled in later</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Juga digambar, bila peraturan menyebutnya</source>
        <translation>Also drawn, if the regulation names them</translation>
    </message>
    <message>
        <source>Hanya Kepala Daerah dan Sekretaris Daerah</source>
        <translation>Only Kepala Daerah and Sekretaris Daerah</translation>
    </message>
    <message>
        <source>Wakil Kepala Daerah</source>
        <translation>Deputy head</translation>
    </message>
    <message>
        <source>DPRD</source>
        <translation>DPRD</translation>
    </message>
    <message>
        <source>Staf Ahli</source>
        <translation>Expert staff</translation>
    </message>
    <message>
        <source>Nomor, tanggal, dan penanda tangan diisi nanti: Naskah &gt; Data Peraturan…</source>
        <translation>Number, date and signatory come later: Draft &gt; Regulation Data…</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buat Naskah</source>
        <translation>Make Draft</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Koordinasi dan hubungan kerja</source>
        <translation>Coordination and working relations</translation>
    </message>
    <message>
        <source>Pembidangan koordinasi Asisten</source>
        <translation>Fields of coordination of the Asisten</translation>
    </message>
    <message>
        <source>Kepala Daerah, Sekretaris Daerah, dan tiga Asisten</source>
        <translation>Kepala Daerah, Sekretaris Daerah and three Asisten</translation>
    </message>
    <message>
        <source>Hubungan kerja perangkat daerah</source>
        <translation>Working relations of regional bodies</translation>
    </message>
    <message>
        <source>Kepala Daerah dengan Perangkat Daerah</source>
        <translation>Kepala Daerah and the regional bodies</translation>
    </message>
    <message>
        <source>Koordinasi instansi vertikal</source>
        <translation>Coordination of vertical bodies</translation>
    </message>
    <message>
        <source>Pemerintah Daerah dengan Instansi Vertikal</source>
        <translation>Regional government and vertical bodies</translation>
    </message>
    <message>
        <source>Mekanisme koordinasi</source>
        <translation>Mechanism of coordination</translation>
    </message>
    <message>
        <source>Jenjang dari Kepala Daerah sampai Perangkat Daerah</source>
        <translation>Levels from Kepala Daerah to the regional bodies</translation>
    </message>
    <message>
        <source>Sekretariat Daerah</source>
        <translation>Sekretariat Daerah</translation>
    </message>
    <message>
        <source>Sekretariat DPRD</source>
        <translation>Sekretariat DPRD</translation>
    </message>
    <message>
        <source>Inspektorat</source>
        <translation>Inspektorat</translation>
    </message>
    <message>
        <source>Sekretariat dan Inspektur Pembantu</source>
        <translation>Sekretariat and Inspektur Pembantu</translation>
    </message>
    <message>
        <source>Dinas</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Badan</source>
        <translation>Badan</translation>
    </message>
    <message>
        <source>Sekretariat, Bidang, dan Subbidang</source>
        <translation>Sekretariat, Bidang and Subbidang</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>UPTD</source>
        <translation>UPTD</translation>
    </message>
    <message>
        <source>Susunan organisasi</source>
        <translation>Structure of the organisation</translation>
    </message>
    <message>
        <source>Asisten, Bagian atau Biro, dan bawahannya</source>
        <translation>Asisten, Bagian or Biro, and their subordinates</translation>
    </message>
    <message>
        <source>Sekretariat, Bidang, Seksi, dan UPTD</source>
        <translation>Sekretariat, Bidang, Seksi and UPTD</translation>
    </message>
    <message>
        <source>Bagian dan Subbagian</source>
        <translation>Bagian and Subbagian</translation>
    </message>
    <message>
        <source>Sekretariat, Seksi, dan Kelurahan</source>
        <translation>Sekretariat, Seksi and Kelurahan</translation>
    </message>
    <message>
        <source>Sekretariat dan Seksi</source>
        <translation>Sekretariat and Seksi</translation>
    </message>
    <message>
        <source>Subbagian Tata Usaha dan jabatan fungsional</source>
        <translation>Subbagian Tata Usaha and jabatan fungsional</translation>
    </message>
    <message>
        <source>RSUD</source>
        <translation>RSUD</translation>
    </message>
    <message>
        <source>Wakil Direktur, Komite, dan Instalasi</source>
        <translation>Wakil Direktur, Komite and Instalasi</translation>
    </message>
    <message>
        <source>Susunan organisasi setelah penyederhanaan</source>
        <translation>Structure after the simplification</translation>
    </message>
    <message>
        <source>Jabatan fungsional pada tiap Bagian atau Biro</source>
        <translation>Jabatan fungsional in each Bagian or Biro</translation>
    </message>
    <message>
        <source>Jabatan fungsional pada tiap Bidang</source>
        <translation>Jabatan fungsional in each Bidang</translation>
    </message>
    <message>
        <source>Jabatan fungsional pada tiap Inspektur Pembantu</source>
        <translation>Jabatan fungsional with each Inspektur Pembantu</translation>
    </message>
    <message>
        <source>Jabatan fungsional pada tiap Bagian</source>
        <translation>Jabatan fungsional in each Bagian</translation>
    </message>
</context>
<context>
    <name>TextWindow</name>
    <message>
        <source>Teks Pasal</source>
        <translation>Article Text</translation>
    </message>
    <message>
        <source>Tempel teks peraturan di sini (Ctrl+V) atau buka berkasnya; Periksa membandingkannya dengan bagan.</source>
        <translation>Paste the text of the regulation here (Ctrl+V) or open its file; Check compares it with the charts.</translation>
    </message>
    <message>
        <source>Teks yang dibandingkan dengan bagan</source>
        <translation>Text that is compared with the charts</translation>
    </message>
    <message>
        <source>Buka Berkas…</source>
        <translation>Open File…</translation>
    </message>
    <message>
        <source>Simpan Teks</source>
        <translation>Keep Text</translation>
    </message>
    <message>
        <source>Hapus Teks</source>
        <translation>Remove Text</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Teks ini belum disimpan; Periksa masih memakai yang lama.</source>
        <translation>This text is not kept yet; Check still uses the old one.</translation>
    </message>
    <message>
        <source>Naskah ini belum menyimpan teks pasal.</source>
        <translation>This draft keeps no article text yet.</translation>
    </message>
    <message>
        <source>%1 temuan menunjuk ke teks ini; klik baris berwarna untuk membacanya.</source>
        <translation>%1 findings point to this text; click a coloured line to read them.</translation>
    </message>
    <message>
        <source>Tidak ada temuan yang menunjuk ke teks ini.</source>
        <translation>No finding points to this text.</translation>
    </message>
    <message>
        <source>Teks ini lebih panjang dari %1 huruf dan tidak disimpan.</source>
        <translation>This text is longer than %1 characters and is not kept.</translation>
    </message>
    <message>
        <source>Teks pasal tersimpan di naskah; Periksa membandingkannya dengan bagan.</source>
        <translation>The article text is kept in the draft; Check compares it with the charts.</translation>
    </message>
    <message>
        <source>Teks pasal dihapus dari naskah.</source>
        <translation>The article text was removed from the draft.</translation>
    </message>
    <message>
        <source>Perubahan Anda pada teks ini hilang.</source>
        <translation>Your changes to this text will be lost.</translation>
    </message>
    <message>
        <source>Tutup tanpa menyimpan teks?</source>
        <translation>Close without keeping the text?</translation>
    </message>
</context>
<context>
    <name>UndoLink</name>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Urungkan yang baru saja dilakukan</source>
        <translation>Undo what was just done</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ubah kategori unit</source>
        <translation>Change kind of unit</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Pasal … huruf … angka …</source>
        <translation>Pasal … huruf … angka …</translation>
    </message>
    <message>
        <source>Ubah dasar unit</source>
        <translation>Change basis of the unit</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Dasar perlu diperiksa</source>
        <translation>Basis needs checking</translation>
    </message>
    <message>
        <source>Tandai dasar unit</source>
        <translation>Mark basis of the unit</translation>
    </message>
    <message>
        <source>Disimpulkan, tidak tertulis di pasal</source>
        <translation>Inferred, not written in an article</translation>
    </message>
    <message>
        <source>Tandai unit disimpulkan</source>
        <translation>Mark unit as inferred</translation>
    </message>
    <message>
        <source>Sebutan kolektif</source>
        <translation>Collective name</translation>
    </message>
    <message>
        <source>Tandai unit kolektif</source>
        <translation>Mark unit as collective</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Pimpinan</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Ubah baris forum</source>
        <translation>Change rows of the forum</translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>Cari unit…</source>
        <translation>Search units…</translation>
    </message>
    <message>
        <source>Kategori unit</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Belum masuk Lampiran</source>
        <translation>Not in any annex</translation>
    </message>
    <message>
        <source>Ganti Nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Semua kategori (%1)</source>
        <translation>All categories (%1)</translation>
    </message>
    <message>
        <source>%1 unit</source>
        <translation>Units: %1</translation>
    </message>
</context>
<context>
    <name>UnitTable</name>
    <message>
        <source>Tabel unit</source>
        <translation>Unit table</translation>
    </message>
    <message>
        <source>Potong</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tempel</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Isi ke Bawah</source>
        <translation>Fill Down</translation>
    </message>
    <message>
        <source>Kosongkan Sel</source>
        <translation>Clear Cells</translation>
    </message>
    <message>
        <source>Tidak ada sel untuk ditempel.</source>
        <translation>There are no cells to paste.</translation>
    </message>
    <message>
        <source>Tempel %1 baris ke tabel unit</source>
        <translation>Paste into the unit table (rows: %1)</translation>
    </message>
    <message>
        <source>Nama tidak diisi ke bawah: setiap unit punya namanya sendiri.</source>
        <translation>Names are not filled down: each unit has its own.</translation>
    </message>
    <message>
        <source>Isi %1 sel ke bawah</source>
        <translation>Fill down (cells: %1)</translation>
    </message>
    <message>
        <source>Kosongkan %1 sel</source>
        <translation>Clear cells: %1</translation>
    </message>
    <message>
        <source>Menulis ke tabel unit…</source>
        <translation>Writing to the unit table…</translation>
    </message>
    <message>
        <source>Tidak jadi; tidak ada sel yang berubah.</source>
        <translation>Given up; no cell has changed.</translation>
    </message>
    <message>
        <source>%1 sel diubah.</source>
        <translation>Cells changed: %1.</translation>
    </message>
    <message>
        <source>%1 unit ditambahkan; belum masuk Lampiran.</source>
        <translation>Units added: %1; not in any annex yet.</translation>
    </message>
    <message>
        <source>%1 sel diabaikan: tidak dapat diisi.</source>
        <translation>Cells ignored, as they cannot be filled in: %1.</translation>
    </message>
    <message>
        <source>Tidak ada sel yang berubah.</source>
        <translation>No cell has changed.</translation>
    </message>
    <message>
        <source>Tempelan memuat %1 baris lebih banyak daripada tabel.</source>
        <translation>What you paste is longer than the table (rows: %1).</translation>
    </message>
    <message>
        <source>Baris itu dapat menjadi unit baru, yang belum masuk Lampiran.</source>
        <translation>Those rows can become new units, which are in no annex yet.</translation>
    </message>
    <message>
        <source>Tambah %1 Unit</source>
        <translation>Add %1 Units</translation>
    </message>
    <message>
        <source>Hanya yang Ada</source>
        <translation>Only Existing Rows</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>Kategori “%1” tidak dikenal; tidak ada sel yang diubah.</source>
        <translation>There is no category “%1”; no cell was changed.</translation>
    </message>
    <message>
        <source>tanpa Lampiran</source>
        <translation>no annex</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>belum masuk Lampiran</source>
        <translation>not in any annex</translation>
    </message>
    <message>
        <source>(belum bernama)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>Hanya untuk unit dengan satu kotak di bagan yang tampil</source>
        <translation>Only for units with one box in the chart on show</translation>
    </message>
    <message>
        <source>dasar perlu diperiksa</source>
        <translation>basis to be checked</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Label di Bagan Ini</source>
        <translation>Label in This Chart</translation>
    </message>
    <message>
        <source>Catatan di Bagan Ini</source>
        <translation>Note in This Chart</translation>
    </message>
    <message>
        <source>Ubah kategori unit</source>
        <translation>Change category of unit</translation>
    </message>
    <message>
        <source>Ubah dasar unit</source>
        <translation>Change basis of unit</translation>
    </message>
    <message>
        <source>Ubah label kotak</source>
        <translation>Change label of box</translation>
    </message>
    <message>
        <source>Ubah catatan kotak</source>
        <translation>Change note of box</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versi Sebelumnya</source>
        <translation>Previous Versions</translation>
    </message>
    <message>
        <source>“%1”: versi yang disimpan di PC ini</source>
        <translation>“%1”: versions kept on this PC</translation>
    </message>
    <message>
        <source>%1 unit, %2 bagan</source>
        <translation>units: %1, charts: %2</translation>
    </message>
    <message>
        <source>Buka sebagai Salinan</source>
        <translation>Open as a Copy</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Belum ada. Setiap kali naskah disimpan, %1 versi terakhir dipelihara di sini.</source>
        <translation>None yet. Each time the draft is saved, the last %1 versions are kept here.</translation>
    </message>
    <message>
        <source>Kembalikan mengganti naskah yang terbuka dan dapat diurungkan; berkasnya tetap sampai disimpan.</source>
        <translation>Restore replaces the open draft and can be undone; the file stays as it is until you save.</translation>
    </message>
</context>
<context>
    <name>ViewDocks</name>
    <message>
        <source>Daftar Unit</source>
        <translation>Unit List</translation>
    </message>
    <message>
        <source>Tabel Unit</source>
        <translation>Unit Table</translation>
    </message>
    <message>
        <source>Matriks Hubungan</source>
        <translation>Relation Matrix</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Menyelesaikan susunan bagan…</source>
        <translation>Finishing the layout of the charts…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Halaman Awal</source>
        <translation>Welcome Page</translation>
    </message>
    <message>
        <source>Tempel Pasal</source>
        <translation>Paste an Article</translation>
    </message>
    <message>
        <source>Dari teks peraturan: unit, hubungan, dan Lampiran terbaca sendiri</source>
        <translation>From the text of a regulation: units, relations and annexes are found in it</translation>
    </message>
    <message>
        <source>Dari Templat</source>
        <translation>From a Template</translation>
    </message>
    <message>
        <source>Koordinasi Asisten, hubungan kerja, mekanisme, susunan organisasi</source>
        <translation>Coordination by the Asisten, relations, mechanism, structure of bodies</translation>
    </message>
    <message>
        <source>Buka Contoh</source>
        <translation>Open an Example</translation>
    </message>
    <message>
        <source>Lampiran lima peraturan yang sungguh ada, untuk dilihat dan dicoba</source>
        <translation>The annexes of five real regulations, to look at and to try</translation>
    </message>
    <message>
        <source>Belum ada; naskah yang dibuka atau disimpan muncul di sini.</source>
        <translation>None yet; drafts that were opened or saved appear here.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P mencari perintah apa pun, F1 membuka Panduan.</source>
        <translation>Ctrl+Shift+P finds any command, F1 opens the guide.</translation>
    </message>
    <message>
        <source>Bagan koordinasi untuk Lampiran peraturan daerah</source>
        <translation>Coordination charts for the annexes of regional regulations</translation>
    </message>
    <message>
        <source>Kembali ke “%1” (Esc)</source>
        <translation>Back to “%1” (Esc)</translation>
    </message>
    <message>
        <source>Tempel Daftar: dari daftar unit di Word, Excel, atau PDF langsung ke bagan…</source>
        <translation>Paste a List: from a list of units in Word, Excel or PDF straight to the chart…</translation>
    </message>
    <message>
        <source>Terakhir dibuka</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>Buka naskah lain… (Ctrl+O)</source>
        <translation>Open another draft… (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>huruf terbesar yang diizinkan</source>
        <translation>the largest letters allowed</translation>
    </message>
    <message>
        <source>huruf tetap yang ditetapkan untuk bagan ini</source>
        <translation>the fixed size set for this chart</translation>
    </message>
    <message>
        <source>ditetapkan untuk bawahan %1</source>
        <translation>set for the subordinates of %1</translation>
    </message>
    <message>
        <source>huruf terkecil yang diizinkan</source>
        <translation>the smallest letters allowed</translation>
    </message>
    <message>
        <source>huruf terbesar yang muat pada semua dari %1 halaman</source>
        <translation>the largest letters that fit on all of %1 pages</translation>
    </message>
    <message>
        <source>dengan %1 pt ada garis yang tidak mendapat jalan</source>
        <translation>at %1 pt there is a line without a way</translation>
    </message>
    <message>
        <source>dibatasi lebar: %1 memakai %2 kolom; tersisa %3 mm</source>
        <translation>limited by width: %1 (columns: %2); %3 mm are left</translation>
    </message>
    <message>
        <source>dibatasi lebar: tersisa %1 mm</source>
        <translation>limited by width: %1 mm are left</translation>
    </message>
    <message>
        <source>dibatasi tinggi: %1 turun sampai %2 mm dari batas bawah</source>
        <translation>limited by height: %1 comes down to %2 mm from the bottom margin</translation>
    </message>
    <message>
        <source>dibatasi tinggi: %1 turun sampai %2 mm dari ruang tanda tangan</source>
        <translation>limited by height: %1 comes down to %2 mm from the room of the signature</translation>
    </message>
    <message>
        <source>dibatasi tinggi: %1 turun sampai %2 mm dari keterangan</source>
        <translation>limited by height: %1 comes down to %2 mm from the legend</translation>
    </message>
    <message>
        <source>dibatasi lebar dan tinggi: %1 memakai %2 kolom, %3 turun paling dalam</source>
        <translation>limited by width and height: %1 (columns: %2) and %3, which comes down deepest</translation>
    </message>
    <message>
        <source>dibatasi lebar dan tinggi: %1 memakai %2 kolom dan turun paling dalam</source>
        <translation>limited by width and height: %1 (columns: %2), which comes down deepest</translation>
    </message>
    <message>
        <source>dibatasi lebar dan tinggi: tersisa %1 × %2 mm</source>
        <translation>limited by width and height: %1 × %2 mm are left</translation>
    </message>
    <message>
        <source>huruf yang lebih besar tidak muat pada halaman ini</source>
        <translation>larger letters do not fit on this page</translation>
    </message>
    <message>
        <source>berdiri %1 mm dari tengah halaman: tepat di tengah, hurufnya akan lebih kecil dari %2 pt</source>
        <translation>stands %1 mm off the middle of the page: exactly in it, the letters would be smaller than %2 pt</translation>
    </message>
    <message>
        <source>berjajar</source>
        <translation>row</translation>
    </message>
    <message>
        <source>daftar di kanan batang</source>
        <translation>list at the right of its trunk</translation>
    </message>
    <message>
        <source>daftar di kiri batang</source>
        <translation>list at the left of its trunk</translation>
    </message>
    <message>
        <source>daftar di kedua sisi batang</source>
        <translation>list on both sides of its trunk</translation>
    </message>
    <message>
        <source>berpasangan pada batang</source>
        <translation>pairs on its trunk</translation>
    </message>
    <message>
        <source>satu kolom</source>
        <translation>one column</translation>
    </message>
    <message>
        <source>%1 kolom</source>
        <translation>%1 columns</translation>
    </message>
    <message>
        <source>%1 kolom (%2)</source>
        <translation>%1 columns (%2)</translation>
    </message>
    <message>
        <source>kotak daftar berisi %1 nama</source>
        <translation>list box with %1 names</translation>
    </message>
    <message>
        <source>kotak %1 mm</source>
        <translation>boxes %1 mm</translation>
    </message>
    <message>
        <source>susunan</source>
        <translation>arrangement</translation>
    </message>
    <message>
        <source>kolom</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>lebar</source>
        <translation>width</translation>
    </message>
    <message>
        <source>huruf</source>
        <translation>letters</translation>
    </message>
    <message>
        <source>dipilih otomatis</source>
        <translation>chosen automatically</translation>
    </message>
    <message>
        <source>ditetapkan untuk seluruh bagan: %1</source>
        <translation>set for the whole chart: %1</translation>
    </message>
    <message>
        <source>ditetapkan: %1</source>
        <translation>set: %1</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Hasil susunan</source>
        <translation>Layout result</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Tidak dirinci</source>
        <translation>Not specified</translation>
    </message>
    <message>
        <source>Koordinasi hierarki</source>
        <translation>Hierarchical coordination</translation>
    </message>
    <message>
        <source>Koordinasi fungsional (lintas sektoral)</source>
        <translation>Functional coordination (cross-sectoral)</translation>
    </message>
    <message>
        <source>Koordinasi instansional</source>
        <translation>Institutional coordination</translation>
    </message>
    <message>
        <source>Otomatis</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Berjajar</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Menurun</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Menurun di kiri</source>
        <translation>List at the left</translation>
    </message>
    <message>
        <source>Menurun di dua sisi</source>
        <translation>List on both sides</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Kotak daftar</source>
        <translation>List box</translation>
    </message>
    <message>
        <source>Di bawah atasan</source>
        <translation>Below its superior</translation>
    </message>
    <message>
        <source>Berpasangan</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Kotak</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>Menempel pada atasan</source>
        <translation>Glued to its superior</translation>
    </message>
    <message>
        <source>Di atas kisi kosong</source>
        <translation>Over an empty grid</translation>
    </message>
    <message>
        <source>Di samping kiri (staf)</source>
        <translation>At the left side (staff)</translation>
    </message>
    <message>
        <source>Di samping kanan (staf)</source>
        <translation>At the right side (staff)</translation>
    </message>
    <message>
        <source>Paling bawah</source>
        <translation>At the bottom</translation>
    </message>
    <message>
        <source>Bagi halaman</source>
        <translation>Divide over pages</translation>
    </message>
    <message>
        <source>Perbesar kertas</source>
        <translation>Enlarge the paper</translation>
    </message>
    <message>
        <source>Tanpa panah</source>
        <translation>No arrow</translation>
    </message>
    <message>
        <source>Panah penuh</source>
        <translation>Filled arrow</translation>
    </message>
    <message>
        <source>Panah kosong</source>
        <translation>Open arrow</translation>
    </message>
    <message>
        <source>Panah garis</source>
        <translation>Line arrow</translation>
    </message>
    <message>
        <source>Tanpa nomor</source>
        <translation>No numbers</translation>
    </message>
    <message>
        <source>1. 2. 3.</source>
        <translation>1. 2. 3.</translation>
    </message>
    <message>
        <source>a. b. c.</source>
        <translation>a. b. c.</translation>
    </message>
    <message>
        <source>Hierarki</source>
        <translation>Hierarchy</translation>
    </message>
    <message>
        <source>Mekanisme</source>
        <translation>Mechanism</translation>
    </message>
    <message>
        <source>Bebas</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Bebas, sebesar bagannya</source>
        <translation>Free, as large as its chart</translation>
    </message>
    <message>
        <source>Ukuran lain</source>
        <translation>Other size</translation>
    </message>
    <message>
        <source>Lanskap</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Potret</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>A: nomor, tentang</source>
        <translation>A: number, title</translation>
    </message>
    <message>
        <source>B: nomor, tanggal</source>
        <translation>B: number, date</translation>
    </message>
    <message>
        <source>Seperti naskah</source>
        <translation>As in the draft</translation>
    </message>
    <message>
        <source>Kapital Tiap Kata</source>
        <translation>Title Case</translation>
    </message>
    <message>
        <source>KAPITAL</source>
        <translation>CAPITALS</translation>
    </message>
    <message>
        <source>Peraturan Kepala Daerah</source>
        <translation>Regulation of the head of region</translation>
    </message>
    <message>
        <source>Keputusan Kepala Daerah</source>
        <translation>Decision of the head of region</translation>
    </message>
    <message>
        <source>Peraturan Daerah</source>
        <translation>Regional regulation</translation>
    </message>
    <message>
        <source>Asli: ruang tanda tangan</source>
        <translation>Original: room to sign</translation>
    </message>
    <message>
        <source>Salinan: tanpa tanda</source>
        <translation>Copy: no mark</translation>
    </message>
    <message>
        <source>Salinan: tanda %1</source>
        <translation>Copy: mark %1</translation>
    </message>
    <message>
        <source>Tanda tangan elektronik</source>
        <translation>Electronic signature</translation>
    </message>
    <message>
        <source>%1 (tidak ada)</source>
        <translation>%1 (missing)</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Bunyi Pasal</source>
        <translation>Article Wording</translation>
    </message>
    <message>
        <source>Seluruh bagan</source>
        <translation>Whole chart</translation>
    </message>
    <message>
        <source>Nomor Pasal</source>
        <translation>Article number</translation>
    </message>
    <message>
        <source>Hanya “%1”</source>
        <translation>Only “%1”</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Simpan sebagai…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tersalin; tempel di Word dengan Ctrl+V, nomornya ikut sebagai penomoran otomatis.</source>
        <translation>Copied; paste into Word with Ctrl+V, the numbers come as automatic numbering.</translation>
    </message>
    <message>
        <source>Simpan Bunyi Pasal</source>
        <translation>Save Article Wording</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Daftar unit peraturan</source>
        <translation>Units of the regulation</translation>
    </message>
    <message>
        <source>%1 unit</source>
        <translation>Units: %1</translation>
    </message>
</context>
</TS>
