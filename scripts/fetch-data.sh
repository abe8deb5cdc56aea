#!/bin/sh
# fetch-data.sh FOLDER DICTIONARY NETWORKS VERSIONS
# Fetches the two data packages and lays them out as the program reads them:
#   dictionary-ru/  OpenCorpora's dictionary (pymorphy3-dicts-ru)
#   networks/       slovnet's three networks, navec's vectors, natasha's lists of names
#   kazakh/         the stems and suffix rules of hunspell-kk
set -eu
folder=$1 dictionary=$2 networks=$3 versions=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m pip download --quiet --no-deps --dest "$work" "$dictionary" "$networks"
for wheel in "$work"/*.whl; do unzip -q "$wheel" -d "$work/unpacked"; done

new=$work/new
mkdir -p "$new/dictionary-ru" "$new/networks/names" "$new/kazakh"
cp "$work"/unpacked/pymorphy3_dicts_ru/data/* "$new/dictionary-ru/"
source=$work/unpacked/natasha/data
for network in ner morph syntax; do
  mkdir "$new/networks/$network"
  tar -xf "$source/model/slovnet_${network}_news_v1.tar" -C "$new/networks/$network"
  gunzip "$new/networks/$network"/vocabs/*.gz
done
mkdir "$new/networks/navec"
tar -xf "$source"/emb/navec_news_v1_1B_250K_300d_100q.tar -C "$new/networks/navec"
cp "$source"/dict/*.txt "$new/networks/names/"
cp /usr/share/hunspell/kk_KZ.aff /usr/share/hunspell/kk_KZ.dic "$new/kazakh/"
printf '%s\n' "$versions" >"$new/.versions"

mkdir -p "$folder"
rm -rf "$folder/dictionary-ru" "$folder/networks" "$folder/kazakh"
mv "$new/dictionary-ru" "$new/networks" "$new/kazakh" "$new/.versions" "$folder/"
